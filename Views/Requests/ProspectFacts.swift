package import Domain
import Foundation

/// The deal behind a request, as far as the coordinator reads it.
package struct DealFacts: Sendable {
    let stage: String
    let product: String
    let value: String
    let key: String

    package init(stage: Opportunity.Stage, product: String, value: Money?, key: String?) {
        self.stage = stage.title
        self.product = product
        self.value = value?.spelled ?? ""
        self.key = key ?? ""
    }
}

extension FactList {
    /// The prospect's profile, and what they want to hear, as the AE described it.
    package init(of request: Request, deal: DealFacts?, clock: ReaderClock) {
        let wish = request.wish
        let prospect = wish.prospect
        var facts = [
            Fact("Wants to learn", wish.wantsToLearn),
            Fact("To avoid", wish.toAvoid.isEmpty ? "Nothing named" : wish.toAvoid),
            Fact("Needed by", clock.day(wish.neededBy)),
            Fact("Decision", wish.evaluation.title.capitalizedFirst),
            Fact(
                "Industry", prospect.industry?.title ?? "", note: prospect.industry.map { "NAICS \($0.code)" }
            ),
            Fact("People", prospect.headcount.map { Money.grouped(Int64($0)) } ?? ""),
            Fact("Revenue a year", prospect.revenue?.spelled ?? ""),
            Fact(
                "Country", Country(code: prospect.country)?.name ?? prospect.country,
                note: prospect.timeZone?.identifier),
            Fact("Use cases", wish.useCases.joined(separator: ", ")),
            Fact("Competitors", wish.competitors.joined(separator: ", ")),
            Fact("Product", wish.product),
            Fact("Contact", prospect.contactName, note: prospect.contactMail?.text),
            Fact(
                "In the call", prospect.attendees,
                note: prospect.functions.isEmpty ? nil : prospect.functions.joined(separator: ", ")),
            Fact("Language", Language(named: prospect.language)?.name ?? prospect.language),
        ]
        if let deal {
            let key = deal.key.isEmpty ? "" : " · \(deal.key)"
            facts.append(Fact("Deal", deal.stage + key, note: deal.product.isEmpty ? nil : deal.product))
            facts.append(Fact("Deal value", deal.value))
        }
        self.init(facts)
    }
}
