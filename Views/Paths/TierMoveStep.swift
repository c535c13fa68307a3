/// What a coordinator says to a proposed move, as the last part of its address.
package enum TierMoveStep: String, Sendable, Hashable, CaseIterable {
    case move
    case putOff = "not-now"
    case proposeAgain = "propose-again"
}
