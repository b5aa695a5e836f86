//! Computes every number in the texts of the exercise.

#[test]
fn every_number_in_the_texts_is_computed() {
    // Only the 1.0 and 2.0 of the code have a decimal point.
    testkit::assert_texts("exercises/78_gpu", &[1.0, 2.0]);
}

#[test]
fn three_hundred_invocations_take_five_workgroups_of_64() {
    assert_eq!((300u32.div_ceil(64), 300u32.div_ceil(64) * 64 - 300), (5, 20));
}
