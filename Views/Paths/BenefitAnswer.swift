/// What a reference says about one of their benefits, as the last part of its address.
package enum BenefitAnswer: String, Sendable, Hashable, CaseIterable {
    case claim
    case decline
    case donation
}
