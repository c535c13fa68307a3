/// A coordinator's reason for going on although something stood against it, kept for good and shown to the reference.
package struct Override: Hashable, Sendable {
    package let reason: String
    package let against: [String]
}
