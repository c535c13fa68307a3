/// What a coordinator does with one engagement; the word stands in its address.
package enum EngagementAction: String, Sendable, CaseIterable {
    case removal
    case ask
    case acceptance
    case decline
    case lapse
    case brief
    case booking
    case completion
    case miss
    case cancellation
    case thanks
}
