/// What a reference's help came to: engagements that took place, imported ones too, deals won after one, and how often they
/// were thanked.
package struct HelpGiven: Sendable {
    package let engagements: Int
    package let dealsWon: Int
    package let thanks: Int

    package init(engagements: Int, dealsWon: Int, thanks: Int) {
        self.engagements = engagements
        self.dealsWon = dealsWon
        self.thanks = thanks
    }
}
