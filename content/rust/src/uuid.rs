//! Identifiers that nobody gives out twice, without asking anyone.

// region: uuid
use std::time::{SystemTime, UNIX_EPOCH};

use crate::random::Random;

/// A UUID of version 7, RFC 9562: 48 bits of time, 74 random bits. It sorts
/// roughly by time, which is kind to an index, and is no order to rely on:
/// the clocks of two machines disagree.
pub fn uuid_v7(now: SystemTime, random: &dyn Random) -> String {
    let time = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    // One draw has 53 bits.
    let draw = || (random.unit() * (1_u64 << 37) as f64) as u128;
    layout(time.as_millis(), draw() << 37 | draw())
}

fn layout(millis: u128, random: u128) -> String {
    let (a, b) = (random >> 62, random & ((1 << 62) - 1));
    let bits = millis << 80 | 7 << 76 | a << 64 | 0b10 << 62 | b;
    let hex = format!("{bits:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}
// endregion: uuid

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::time::Duration;

    use super::*;
    use crate::random::SplitMix;

    #[test]
    fn the_layout_is_that_of_the_rfc() {
        // The test vector of its appendix.
        let random = 0xcc3 << 62 | 0b01 << 60 | 0x8c4_dc0c_0c07_398f;
        let expected = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
        assert_eq!(layout(1_645_557_742_000, random), expected);
    }

    #[test]
    fn no_id_comes_twice_not_even_from_one_millisecond() {
        let now = UNIX_EPOCH + Duration::from_millis(1_645_557_742_000);
        let random = [1, 2].map(SplitMix::new);
        let ids: HashSet<_> =
            (0..20_000).map(|n| uuid_v7(now, &random[n % 2])).collect();
        assert_eq!(ids.len(), 20_000);
        assert!(ids.iter().all(|id| id.starts_with("017f22e2-79b0-7")));
        assert!(ids.iter().all(|id| "89ab".contains(&id[19..20])));
    }

    #[test]
    fn later_ids_sort_behind() {
        let random = SplitMix::new(1);
        let at = |s| uuid_v7(UNIX_EPOCH + Duration::from_secs(s), &random);
        assert!(at(1_645_557_742) < at(1_645_557_743));
    }
}
