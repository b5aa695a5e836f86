#!/usr/bin/env bash
# Makes Gradescope's image, once, as root and with network: a prepared folder of the course. Rust does not stay.
set -euo pipefail

autograder=${AUTOGRADER:-/autograder}
nlp100=${NLP100:-/opt/nlp100}
export DEBIAN_FRONTEND=noninteractive

apt-get update
# A linker, and a graphics adapter in software for problem 78.
apt-get install -y --no-install-recommends ca-certificates curl gcc libc6-dev mesa-vulkan-drivers openssl

build=$(mktemp -d)
export RUSTUP_HOME=$build/rustup CARGO_HOME=$build/cargo CARGO_TARGET_DIR=$build/target
curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal --no-modify-path
export PATH=$CARGO_HOME/bin:$PATH
cd "$autograder/source/course"
cargo run -p grader -- prepare "$nlp100"
rm -rf "$build"

secret=$autograder/source/secret.txt
[ -s "$secret" ] || openssl rand -hex 16 > "$secret"
chmod 600 "$secret"
