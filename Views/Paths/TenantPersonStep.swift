/// What an administrator can do with one person of a tenant, as the last part of its address.
package enum TenantPersonStep: String, Sendable, Hashable, CaseIterable {
    case roles
    case invite
    case disable
    case enable
    case signOut = "sign-out"
}
