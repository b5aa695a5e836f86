//! Problem 78: trains on the GPU and on the CPU, and compares their seconds and their losses.
//!
//! `cargo run -p gpu -- hello` runs a kernel that is done already, the one in `hello.rs`.

mod hello;

use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

use device::Gpu;
use gpu::{epoch, upload, weights};
use ndarray::Array2;
use screen::{Table, say};
use sgd::{Config, epoch_order, initial_weights};

const BATCH_SIZES: [usize; 5] = [1, 8, 64, 512, 4096];

fn main() -> ExitCode {
    screen::run(program)
}

fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut gpu = match Gpu::open() {
        Ok(gpu) => gpu,
        Err(error) => {
            screen::print(say(
                "No GPU can be used here.",
                "この環境では GPU を使えません。グラフィックカードのドライバーか、ソフトウェアのアダプター（Debian と Ubuntu では mesa-vulkan-drivers）を入れると使えます。",
            ));
            screen::print(&error.to_string());
            return Ok(());
        }
    };
    screen::print(&format!("{} {}", say("adapter:", "アダプター:"), gpu.name()));
    if arguments == ["hello"] {
        return hello::show(&mut gpu);
    }

    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let train = features::examples(&data.train, &data.vectors);
    let (n, x) = (train.labels.len(), train.x.mapv(|x| x as f32));
    let config = Config { learning_rate: 0.1, epochs: 1, seed: 78 };
    let start = initial_weights(train.x.ncols(), 4, config.seed);
    let order = epoch_order(n, 0, config.seed);
    let loss = |w: &Array2<f64>| loss::cross_entropy(&prediction::logits(&train.x, w), &train.labels);

    let heading = ["batch size", "GPU seconds", "CPU seconds", "GPU loss", "CPU loss"];
    let mut table = Table::new(&say(heading, ["バッチ サイズ", "GPU 秒", "CPU 秒", "GPU 損失", "CPU 損失"]));
    let mut largest: f64 = 0.0;
    for i in data::progress(BATCH_SIZES.len(), say("batch sizes", "バッチサイズ")) {
        let batch_size = BATCH_SIZES[i];
        let trainer = upload(&mut gpu, &x, &train.labels, &start.mapv(|w| w as f32), batch_size)?;
        // The first epoch also finishes the compilation, so it is not timed. With a rate of 0 no weight moves.
        epoch(&mut gpu, &trainer, &order, batch_size, 0.0)?;
        let clock = Instant::now();
        // It returns when the losses are here, so nothing is left to do on the device when the clock stops.
        epoch(&mut gpu, &trainer, &order, batch_size, config.learning_rate as f32)?;
        let gpu_seconds = clock.elapsed().as_secs_f64();
        let gpu_loss = loss(&weights(&mut gpu, &trainer)?.mapv(f64::from));

        let mut w = start.clone();
        let clock = Instant::now();
        minibatch::train(&mut w, &train.x, &train.labels, batch_size, &config);
        let cpu_seconds = clock.elapsed().as_secs_f64();
        let cpu_loss = loss(&w);
        let [gpu_seconds, cpu_seconds] = [gpu_seconds, cpu_seconds].map(|seconds| format!("{seconds:.4}"));
        let losses = [gpu_loss, cpu_loss].map(|loss| format!("{loss:.6}"));
        table.row([batch_size.to_string(), gpu_seconds, cpu_seconds].into_iter().chain(losses));
        largest = largest.max((gpu_loss - cpu_loss).abs());
    }
    println!();
    screen::print(&say(
        format!("one epoch of {n} examples, and the loss after it:"),
        format!("{n} 事例を 1 エポック学習したときの秒数と、その後の損失:"),
    ));
    print!("{}", table.text(screen::width()));
    let text = say("largest difference between the losses:", "損失の差の最大値:");
    screen::print(&format!("{text} {largest:.1e}"));
    Ok(())
}
