/// A level of commitment: what a reference of it gives at most, and what they have coming.
package struct Tier: Hashable, Sendable {
    package let id: ID<Tier>
    /// Place in the order from most committed (0) to least.
    package let position: Int
    package let name: String
    package let limits: Limits
    /// How many references the program wants in this tier; the upper end may be open.
    package let poolMinimum: Int
    package let poolMaximum: Int?
    /// Who belongs here, in the program's words.
    package let audience: String
    /// What members also commit to, beyond calls.
    package let commitment: String
    package let benefits: [Benefit]

    package init(
        id: ID<Tier>, position: Int, name: String, limits: Limits, poolMinimum: Int, poolMaximum: Int?,
        audience: String, commitment: String, benefits: [Benefit]
    ) {
        self.id = id
        self.position = position
        self.name = name
        self.limits = limits
        self.poolMinimum = poolMinimum
        self.poolMaximum = poolMaximum
        self.audience = audience
        self.commitment = commitment
        self.benefits = benefits
    }
}
