//! Points in a document: whole thousandths, written as a number of points.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most points that a document may have, in thousandths.
const MOST: f64 = 1e9;

/// Points in thousandths. As JSON a number of points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub u32);

impl Points {
    /// How many points they are.
    pub fn number(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.number())
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let thousandths = (f64::deserialize(deserializer)? * 1000.0).round();
        if (0.0..=MOST).contains(&thousandths) {
            Ok(Self(thousandths as u32))
        } else {
            Err(D::Error::custom("points are not negative, and no more than a million"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thousandth_survives_and_nonsense_is_refused() {
        for thousandths in (0..200_000).step_by(7) {
            let text = serde_json::to_string(&Points(thousandths)).expect("it is a number");
            assert_eq!(serde_json::from_str::<Points>(&text).expect("it is one"), Points(thousandths), "{text}");
        }
        for wrong in ["-5", "1e300", "\"1\"", "null"] {
            assert!(serde_json::from_str::<Points>(wrong).is_err(), "{wrong}");
        }
    }
}
