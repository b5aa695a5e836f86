//! How long grading a submission is expected to take, as far as its sources tell before it is graded.

use crate::course::problem::Problem;
use crate::submission::Reader;
use crate::submission::taken::Taken;

/// Tenths of a second of processor time for an exercise as it is handed out: it is compiled, and every check ends at once.
const AS_HANDED_OUT: u64 = 5;

/// The same for an exercise in which something is written.
const WRITTEN: u64 = 10;

/// Of the time that a check may take, the part that the checks of a problem take together.
const PART_OF_LIMIT: u64 = 25;

/// Expected tenths of a second of processor time for some problems of a submission.
pub fn expected(reader: &Reader, problems: &[&Problem], taken: &Taken) -> u64 {
    let of = |problem: &&Problem| match taken.sources.get(&problem.folder) {
        None => 0,
        Some(files) if reader.lines_written(problem, files) == 0 => AS_HANDED_OUT,
        Some(_) => WRITTEN + 10 * (problem.seconds / PART_OF_LIMIT),
    };
    problems.iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Course;
    use crate::submission::Submission;

    #[test]
    fn solutions_take_longer_than_what_is_handed_out_and_what_is_missing_takes_no_time() {
        let course = Course::find().expect("the course is there");
        let reader = Reader::new(&course).expect("it can be read");
        let problems: Vec<_> = course.problems.iter().collect();
        let solved = Submission::Solutions.take(&course, None).expect("the solutions can be read");
        let own = Submission::Work(course.root.clone()).take(&course, None).expect("they can be read");
        let seconds = |taken: &Taken| expected(&reader, &problems, taken) / 10;
        assert!((10..30).contains(&seconds(&solved)), "{}", seconds(&solved));
        assert!(seconds(&own) < seconds(&solved));
        assert_eq!(seconds(&Taken::default()), 0);
    }
}
