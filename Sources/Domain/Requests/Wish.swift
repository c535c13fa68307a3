/// What an AE wishes for: everything on the request form except the deal itself.
package struct Wish: Hashable, Sendable {
    /// How far the prospect's decision is.
    package enum Evaluation: String, Hashable, Sendable, CaseIterable {
        case evaluation
        case final

        package var title: String {
            switch self {
            case .evaluation: "evaluating"
            case .final: "final decision"
            }
        }
    }

    package let prospect: Prospect
    package let evaluation: Evaluation
    package let engagementType: EngagementType
    /// How many references, 1 to 3.
    package let count: Int
    package let neededBy: Day
    package let useCases: [String]
    /// Whom else the prospect is evaluating.
    package let competitors: [String]
    package let product: String
    package let wantsToLearn: String
    package let toAvoid: String

    package init(
        prospect: Prospect, evaluation: Evaluation, engagementType: EngagementType, count: Int, neededBy: Day,
        useCases: [String], competitors: [String], product: String, wantsToLearn: String, toAvoid: String
    ) {
        self.prospect = prospect
        self.evaluation = evaluation
        self.engagementType = engagementType
        self.count = count
        self.neededBy = neededBy
        self.useCases = useCases
        self.competitors = competitors
        self.product = product
        self.wantsToLearn = wantsToLearn
        self.toAvoid = toAvoid
    }
}
