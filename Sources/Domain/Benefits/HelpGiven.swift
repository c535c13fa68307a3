/// What a reference's help came to: engagements that took place, imported ones too, and deals won after one.
package struct HelpGiven: Sendable {
    package let engagements: Int
    package let dealsWon: Int

    package init(
        engagements: Int, dealsWon: Int
    ) {
        self.engagements = engagements
        self.dealsWon = dealsWon
    }
}
