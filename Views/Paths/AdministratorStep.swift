/// What an administrator can do about another, as the last part of the address.
package enum AdministratorStep: String, Sendable, Hashable, CaseIterable {
    case disable
    case enable
    /// Makes a link with which they choose a new password.
    case resetPassword = "password-reset"
    case resetSecondFactor = "second-factor-reset"
    case signOut = "sign-out"
}
