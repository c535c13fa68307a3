/// What an administrator can do with their own account, as the last part of its address.
package enum AccountStep: String, Sendable, Hashable, CaseIterable {
    case secondFactor = "second-factor"
    case recoveryCodes = "recovery-codes"
    case password
    case endOtherSessions = "sessions/end-others"
}
