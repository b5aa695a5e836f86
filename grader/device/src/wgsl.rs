//! Checks a kernel before any driver sees it: drivers take long, or hang, where naga answers at once.

use wgpu::naga::{AddressSpace, Module, ScalarKind, StorageAccess, TypeInner, front, valid};

use crate::command::{Command, Device, DeviceReply};
use crate::error::Error;
use crate::tensor::Dtype;

/// The longest source, in bytes.
const LONGEST: usize = 16 << 10;

/// The most bindings.
const MOST_BINDINGS: u32 = 8;

/// The most invocations in a workgroup.
const LARGEST_WORKGROUP: u32 = 256;

/// The most bytes that a workgroup shares.
const MOST_SHARED: u32 = 16 << 10;

/// The most bytes of an invocation's own variables. With 4 KiB of them a driver was seen to compile for ten seconds.
const MOST_PRIVATE: u32 = 1 << 10;

/// The bytes of [`crate::Params`].
const PARAMS: u32 = 16;

/// A kernel that has passed.
#[derive(Debug)]
pub(crate) struct Checked {
    /// Its entry point.
    pub entry: String,
    /// Its bindings 0, 1, 2, …
    pub bindings: Vec<Binding>,
    /// Invocations in a workgroup.
    pub workgroup: u32,
}

/// A tensor as a kernel sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Binding {
    /// What its numbers are.
    pub dtype: Dtype,
    /// Whether the kernel only reads it.
    pub read_only: bool,
}

/// A device that refuses kernels which no GPU would take, and lets another one do the work.
#[derive(Debug, Default)]
pub struct Validating<D>(pub D);

impl<D: Device> Device for Validating<D> {
    fn call(&mut self, command: Command) -> Result<DeviceReply, Error> {
        if let Command::Kernel { file, wgsl } = &command {
            check(file, wgsl)?;
        }
        self.0.call(command)
    }
}

/// Checks the source of a kernel without any adapter, and returns what a device has to know about it; `file` is what
/// errors call it.
pub(crate) fn check(file: &str, wgsl: &str) -> Result<Checked, Error> {
    if wgsl.len() > LONGEST {
        return Err(Error::new(format!("{file}: {} bytes of WGSL, where {LONGEST} are the most", wgsl.len())));
    }
    let module =
        front::wgsl::parse_str(wgsl).map_err(|error| Error::new(error.emit_to_string_with_path(wgsl, file)))?;
    valid::Validator::new(valid::ValidationFlags::all(), valid::Capabilities::IMMEDIATES)
        .validate(&module)
        .map_err(|error| Error::new(error.emit_to_string_with_path(wgsl, file)))?;
    limits(&module).map_err(|what| Error::new(format!("{file}: {what}")))
}

/// What a well-formed kernel must keep to.
fn limits(module: &Module) -> Result<Checked, String> {
    let [entry] = module.entry_points.as_slice() else {
        return Err(format!("{} entry points, where one is needed", module.entry_points.len()));
    };
    let [workgroup, y, z] = entry.workgroup_size;
    if !(1..=LARGEST_WORKGROUP).contains(&workgroup) || (y, z) != (1, 1) {
        return Err(format!("a workgroup of {workgroup} × {y} × {z}; write @workgroup_size(64)"));
    }
    if !module.overrides.is_empty() {
        return Err("an `override`, which nobody sets; write `const`".into());
    }
    // A size that does not fit into 32 bits is too large for anything.
    let size = |ty| module.types[ty].inner.try_size(module.to_ctx()).unwrap_or(u32::MAX);
    let (mut shared, mut private) = (0u32, 0u32);
    let mut bindings = Vec::new();
    for (_, variable) in module.global_variables.iter() {
        let name = variable.name.as_deref().unwrap_or("a variable");
        match (variable.space, variable.binding) {
            (AddressSpace::Storage { access }, Some(place)) if place.group == 0 && place.binding < MOST_BINDINGS => {
                let dtype = element(module, &module.types[variable.ty].inner)
                    .ok_or_else(|| format!("{name} should be an array of f32, vec4<f32> or u32"))?;
                bindings.push((place.binding, Binding { dtype, read_only: !access.contains(StorageAccess::STORE) }));
            }
            (AddressSpace::Storage { .. }, _) => {
                return Err(format!("{name} should be at @group(0) and a @binding below {MOST_BINDINGS}"));
            }
            (AddressSpace::Immediate, _) if size(variable.ty) <= PARAMS => {}
            (AddressSpace::Immediate, _) => return Err(format!("{name} has more than four numbers of 32 bits")),
            (AddressSpace::WorkGroup, _) => shared = shared.saturating_add(size(variable.ty)),
            (AddressSpace::Private, _) => private = private.saturating_add(size(variable.ty)),
            (space, _) => return Err(format!("{name} is in {space:?}; tensors are var<storage>")),
        }
    }
    let functions = module.functions.iter().map(|(_, function)| function).chain([&entry.function]);
    for (_, variable) in functions.flat_map(|function| function.local_variables.iter()) {
        private = private.saturating_add(size(variable.ty));
    }
    for (bytes, most, whose) in [(shared, MOST_SHARED, "a workgroup"), (private, MOST_PRIVATE, "an invocation")] {
        if bytes > most {
            return Err(format!("{bytes} bytes of variables for {whose}, where {most} are the most"));
        }
    }
    bindings.sort_unstable_by_key(|(place, _)| *place);
    if bindings.iter().zip(0..).any(|((place, _), wanted)| *place != wanted) {
        return Err("the bindings should be 0, 1, 2, … without a gap".into());
    }
    let bindings = bindings.into_iter().map(|(_, binding)| binding).collect();
    Ok(Checked { entry: entry.name.clone(), bindings, workgroup })
}

/// What the numbers of an array are, when they are such as a tensor has.
fn element(module: &Module, array: &TypeInner) -> Option<Dtype> {
    let TypeInner::Array { base, .. } = array else { return None };
    let scalar = module.types[*base].inner.scalar().filter(|scalar| scalar.width == 4)?;
    match scalar.kind {
        ScalarKind::Float => Some(Dtype::F32),
        ScalarKind::Uint => Some(Dtype::U32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Recorder, Source};

    const DOUBLE: &str = "
        struct Params { n: u32, a: u32, b: u32, c: u32 }
        var<immediate> p: Params;
        @group(0) @binding(0) var<storage, read_write> x: array<f32>;
        @compute @workgroup_size(64)
        fn double(@builtin(global_invocation_id) id: vec3<u32>) {
            if id.x < p.n { x[id.x] *= 2.0; }
        }";

    #[test]
    fn a_good_kernel_passes_and_says_what_it_needs() {
        let checked = check("double.wgsl", DOUBLE).expect("it is right");
        assert_eq!((checked.entry.as_str(), checked.workgroup), ("double", 64));
        assert!(matches!(checked.bindings[..], [Binding { dtype: Dtype::F32, read_only: false }]));
    }

    #[test]
    fn a_mistake_is_shown_with_its_line() {
        for wrong in ["id.x", "2u", "y", "1.0; return 1", "(", "x"] {
            let error = check("double.wgsl", &DOUBLE.replace("2.0", wrong)).expect_err("it is wrong").to_string();
            assert!(error.contains("double.wgsl:7:"), "{wrong}: {error}");
        }
    }

    #[test]
    fn kernels_that_do_not_fit_are_refused_before_a_driver_sees_them() {
        let floats = |space: &str, n| format!("var<{space}> a: array<f32, {n}>; var<{space}> b: array<f32, {n}>; @com");
        for (from, to, what) in [
            ("size(64)", "size(1024)", "workgroup"),
            ("size(64)", "size(8, 8)", "workgroup"),
            ("@compute", "@compute @workgroup_size(1) fn other() {} @compute", "2 entry points"),
            ("@com", "override n: u32 = 1; @com", "override"),
            ("binding(0)", "binding(3)", "without a gap"),
            ("binding(0)", "binding(8)", "below 8"),
            ("group(0)", "group(1)", "@group(0)"),
            ("@com", "@group(0) @binding(1) var<storage> a: array<i32>; @com", "array of f32"),
            ("c: u32 }", "c: u32, d: u32 }", "four numbers"),
            ("@com", &floats("workgroup", 2049), "for a workgroup"),
            ("@com", &floats("private", 129), "for an invocation"),
            ("if id", "var a: array<f32, 257>; if id", "for an invocation"),
            ("@com", "var<workgroup> a: array<vec4<f32>, 9999999>; @com", "for a workgroup"),
        ] {
            let error = check("double.wgsl", &DOUBLE.replacen(from, to, 1)).expect_err("it does not fit").to_string();
            assert!(error.contains(what) && error.contains("double.wgsl"), "{to}: {error}");
        }
        let error = |wgsl: &str| check("a.wgsl", wgsl).expect_err("it does not fit").to_string();
        assert!(error("fn nothing() {}").contains("0 entry points"));
        assert!(error(&" ".repeat(LONGEST + 1)).contains("bytes of WGSL"));
    }

    #[test]
    #[should_panic(expected = "not yet implemented: add them up\nsum.rs:2")]
    fn a_hole_in_a_kernel_is_a_hole() {
        let source = Source { file: "sum.rs", line: 1, wgsl: "fn f() {\n    todo!(\"add them up\");\n}" };
        let _ = Validating(Recorder::default()).kernel(&source);
    }
}
