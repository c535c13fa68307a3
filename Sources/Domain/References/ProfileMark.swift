/// How a profile, or one item of it, stands, as a short text that a form carries along: when it differs at the time the form
/// arrives, the page was stale.
package struct ProfileMark: Hashable, Sendable {
    package let text: String

    package init(_ value: ProfileValue) {
        self.init(ofTexts: value.kept)
    }

    /// Of the whole profile.
    package init(of reference: Reference) {
        self.init(
            ofTexts: ProfileItem.allCases.flatMap { [$0.rawValue] + ProfileValue($0, of: reference).kept })
    }

    /// FNV-1a in 64 bits (Fowler, Noll and Vo): tells texts apart, and guards nothing.
    init(ofTexts texts: [String]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in (texts.joined(separator: "\u{0}")).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        text = String(hash, radix: 36)
    }
}
