package import Domain
import Foundation

/// What an AE asked for, as facts to read.
package struct WishFacts: Sendable {
    private let wish: Wish

    package init(_ wish: Wish) {
        self.wish = wish
    }

    package var ask: FactList {
        FactList([
            Fact("Ask", wish.engagementType.counted(wish.count)),
            Fact("Needed by", "\(wish.neededBy.weekdayName), \(wish.neededBy.spelled)"),
            Fact("Stage of evaluation", wish.evaluation.title.capitalizedFirst),
        ])
    }

    package var prospect: FactList {
        let prospect = wish.prospect
        return FactList([
            Fact("Prospect", prospect.name),
            Fact(
                "Industry", prospect.industry?.title ?? "", note: prospect.industry.map { "NAICS \($0.code)" }
            ),
            Fact("Size", prospect.headcount.map { "\(Money.grouped(Int64($0))) people" } ?? ""),
            Fact("Revenue a year", prospect.revenue?.spelled ?? ""),
            Fact(
                "Country", Country(code: prospect.country)?.name ?? prospect.country,
                note: prospect.timeZone?.identifier),
        ])
    }

    package var decision: FactList {
        FactList([
            Fact("Use cases", wish.useCases.joined(separator: "\n")),
            Fact("Competitors", wish.competitors.joined(separator: "\n")),
            Fact("Product", wish.product),
            Fact("Wants to learn", wish.wantsToLearn),
            Fact("To avoid", wish.toAvoid.isEmpty ? "Nothing" : wish.toAvoid),
        ])
    }

    package var conversation: FactList {
        let prospect = wish.prospect
        let language = Language.all.first { $0.code == prospect.language }?.name ?? prospect.language
        return FactList([
            Fact("Who attends", prospect.attendees),
            Fact("Functions", prospect.functions.joined(separator: ", ")),
            Fact("Seniority", prospect.seniority?.title.capitalizedFirst ?? ""),
            Fact("Language", language.isEmpty ? "Any" : language),
            Fact(
                "Contact", prospect.contactName.isEmpty ? "" : prospect.contactName,
                note: prospect.contactMail?.text),
        ])
    }
}
