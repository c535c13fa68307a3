/// What a reference can do with one item of their profile, as the last part of its address.
package enum ProfileStep: String, Sendable, Hashable, CaseIterable {
    case correct
    case confirm
    case takeBack = "take-back"
}
