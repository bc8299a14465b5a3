//! A fallback that says it is one, so that nobody decides on stale data.

// region: fallback
use std::time::Duration;

pub enum Answer<T> {
    /// From the service, just now.
    Live(T),
    /// The last good value; show it, decide nothing on it.
    Stale { value: T, age: Duration },
}

impl<T> Answer<T> {
    /// The value for a decision: only a live one will do.
    pub fn for_decision(self) -> Option<T> {
        match self {
            Answer::Live(value) => Some(value),
            Answer::Stale { .. } => None,
        }
    }
}

/// Asks the service; when it does not answer, the last good value
/// stands in for it, if there is one.
pub fn or_last_good<T, E>(
    result: Result<T, E>,
    last_good: Option<(T, Duration)>,
) -> Result<Answer<T>, E> {
    match (result, last_good) {
        (Ok(value), _) => Ok(Answer::Live(value)),
        (Err(_), Some((value, age))) => Ok(Answer::Stale { value, age }),
        (Err(error), None) => Err(error),
    }
}
// endregion: fallback

#[cfg(test)]
mod tests {
    use super::*;

    const AGE: Duration = Duration::from_secs(40);

    #[test]
    fn an_answer_serves_a_decision() {
        let answer = or_last_good::<_, ()>(Ok(3), Some((7, AGE)));
        assert_eq!(answer.unwrap().for_decision(), Some(3));
    }

    #[test]
    fn a_stale_in_stock_is_shown_and_not_sold_on() {
        let answer = or_last_good(Err("down"), Some((7, AGE))).unwrap();
        match &answer {
            Answer::Stale { value, age } => {
                assert_eq!((*value, *age), (7, AGE))
            }
            Answer::Live(_) => panic!("a stored value passed for a live one"),
        }
        assert_eq!(answer.for_decision(), None);
    }

    #[test]
    fn without_a_last_good_value_the_failure_is_the_answer() {
        assert!(or_last_good::<u8, _>(Err("down"), None).is_err());
    }
}
