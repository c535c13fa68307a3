/// What a coordinator does with a link that somebody without an account has.
package enum LinkStep: String, Sendable, CaseIterable {
    case revocation
    /// The letter is sent again with a new link.
    case renewal
}
