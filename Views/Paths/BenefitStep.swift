/// What a coordinator can do with one benefit that was granted, as the last part of its address.
package enum BenefitStep: String, Sendable, Hashable, CaseIterable {
    case delivery
    case reversal
}
