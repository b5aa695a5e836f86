//! A `Cargo.toml`: read, changed, and written again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::{Table, Value};

/// A manifest.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// Its contents.
    pub table: Table,
    folder: PathBuf,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    ///
    /// If it cannot be read or is not TOML.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let table = text.parse().with_context(|| format!("cannot parse {}", path.display()))?;
        Ok(Self { table, folder: path.parent().unwrap_or(Path::new("")).to_owned() })
    }

    /// The value at a path of keys.
    pub fn get(&self, keys: &[&str]) -> Option<&Value> {
        let (first, rest) = keys.split_first()?;
        rest.iter().try_fold(self.table.get(*first)?, |value, key| value.get(key))
    }

    /// The text at a path of keys.
    pub fn text(&self, keys: &[&str]) -> Option<String> {
        self.get(keys).and_then(Value::as_str).map(str::to_owned)
    }

    /// The table at a key, or an empty one.
    pub fn section(&self, key: &str) -> Table {
        self.table.get(key).and_then(Value::as_table).cloned().unwrap_or_default()
    }

    /// A workspace's manifest for another place: with these members, its path dependencies made absolute, and the
    /// names of exercises pointing at their solutions. There these are no longer members, so they are told to be
    /// optimised as members are, unless the manifest says otherwise.
    pub fn relocated(&self, members: &[String]) -> Self {
        let mut moved = self.clone();
        let Some(Value::Table(workspace)) = moved.table.get_mut("workspace") else { return moved };
        workspace.remove("default-members");
        workspace.insert("members".into(), Value::Array(members.iter().cloned().map(Value::String).collect()));
        let mut ours = Vec::new();
        if let Some(Value::Table(dependencies)) = workspace.get_mut("dependencies") {
            for (name, dependency) in dependencies.iter_mut() {
                let Value::Table(dependency) = dependency else { continue };
                let Some(path) = dependency.get("path").and_then(Value::as_str).map(str::to_owned) else { continue };
                let mut place = self.folder.clone();
                if let Some(exercise) = path.strip_prefix("exercises/") {
                    place.extend(["solutions", exercise]);
                    dependency.insert("package".into(), Value::String(format!("{name}-solution")));
                } else {
                    place.extend(path.split('/'));
                }
                dependency.insert("path".into(), Value::String(place.to_string_lossy().into_owned()));
                ours.push(dependency.get("package").and_then(Value::as_str).unwrap_or(name).to_owned());
            }
        }
        if let Some(opt_level) = self.get(&["profile", "dev", "opt-level"]).and_then(Value::as_integer) {
            let is_told = |name: &String| self.get(&["profile", "dev", "package", name, "opt-level"]).is_some();
            ours.iter().filter(|name| !is_told(name)).for_each(|name| moved.optimise(name, opt_level));
        }
        moved
    }

    /// Says how much a package is optimised when it is built for development.
    pub fn optimise(&mut self, package: &str, opt_level: i64) {
        self.set_for(package, "opt-level", Value::Integer(opt_level));
    }

    /// Says that a package is built for development without what only a debugger needs.
    pub fn leave_out_debug_information(&mut self, package: &str) {
        self.set_for(package, "debug", Value::Boolean(false));
    }

    /// Sets what the profile for development says of a package.
    fn set_for(&mut self, package: &str, key: &str, value: Value) {
        let profile = self.table.get_mut("profile").and_then(|profile| profile.get_mut("dev")?.get_mut("package"));
        if let Some(Value::Table(packages)) = profile {
            let settings = packages.entry(package.to_owned()).or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(settings) = settings {
                settings.insert(key.to_owned(), value);
            }
        }
    }
}
