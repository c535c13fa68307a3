/// What a coordinator can do with one person of the tenant, as the last part of its address.
package enum PersonStep: String, Sendable, Hashable, CaseIterable {
    case details
    case roles
    case agent
    case invite
    case disable
    case enable
    case signOut = "sign-out"
}
