package import Domain
import Foundation

/// The request form as it is filled in, field by field, in the words that stand in it.
package struct RequestFields: Sendable, Equatable {
    private var typed: [String: String] = [:]

    package subscript(name: String) -> String { typed[name] ?? "" }

    /// What somebody typed, whether it can be right or not.
    package init(typed: [String: String]) {
        self.typed = typed
    }

    /// A new request: filled in as far as the deal and its account are known.
    ///
    /// - Parameter prospect: the name typed in the search, for a deal entered by hand.
    package init(deal: Opportunity?, account: Account?, prospect: String) {
        let evaluation = Wish.Evaluation.evaluation
        typed = [
            "prospect": deal?.prospectName ?? prospect, "product": deal?.productName ?? "", "count": "1",
            "type": EngagementType.phoneCall.rawValue, "evaluation": evaluation.rawValue,
            "country": account?.country ?? "", "headcount": (account?.headcount).map(String.init) ?? "",
            "revenue": account?.revenue.map { "\($0.minor / 100)" } ?? "",
        ]
        fill(industry: account?.industries.first)
    }

    package init(_ wish: Wish) {
        let prospect = wish.prospect
        typed = [
            "prospect": prospect.name, "type": wish.engagementType.rawValue, "count": "\(wish.count)",
            "needed-by": wish.neededBy.iso, "evaluation": wish.evaluation.rawValue,
            "headcount": prospect.headcount.map(String.init) ?? "", "country": prospect.country,
            "revenue": prospect.revenue.map { "\($0.minor / 100)" } ?? "",
            "time-zone": prospect.timeZone?.identifier ?? "",
            "functions": prospect.functions.joined(separator: ", "),
            "language": prospect.language, "use-cases": wish.useCases.joined(separator: "\n"),
            "competitors": wish.competitors.joined(separator: "\n"), "product": wish.product,
            "learn": wish.wantsToLearn, "attendees": prospect.attendees,
            "seniority": prospect.seniority?.rawValue ?? "", "avoid": wish.toAvoid,
            "contact-name": prospect.contactName, "contact-mail": prospect.contactMail?.text ?? "",
        ]
        fill(industry: prospect.industry)
    }

    private mutating func fill(industry: NAICS?) {
        typed["industry"] = industry?.title ?? ""
        typed["industry-code"] = industry?.code ?? ""
    }
}
