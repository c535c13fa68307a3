/// How a profile, or one item of it, stands, as a short text that a form carries along: when it differs at the time the form
/// arrives, the page was stale.
package struct ProfileMark: Hashable, Sendable {
    package let text: String

    package init(_ value: ProfileValue) {
        text = Self.hash([value])
    }

    /// Of the whole profile.
    package init(of reference: Reference) {
        text = Self.hash(ProfileItem.allCases.map { ProfileValue($0, of: reference) })
    }

    /// FNV-1a in 64 bits (Fowler, Noll and Vo): tells texts apart, and guards nothing.
    private static func hash(_ values: [ProfileValue]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for value in values {
            for byte in (value.kept.joined(separator: "\n") + "\u{0}").utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return String(hash, radix: 36)
    }
}
