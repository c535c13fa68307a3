import Domain
import Foundation

/// The facts of a reference, group by group, as their page shows them.
extension ReferencePage {
    var contactFacts: FactList {
        FactList([
            Fact("Mail", reference.contact.mail.text), Fact("Phone", reference.phone),
            Fact("Title", reference.title),
            Fact("Seniority", reference.profile.seniority?.title ?? ""),
            Fact("Function", reference.profile.function),
            Fact(
                "Languages",
                reference.profile.languages.map { Language(named: $0)?.name ?? $0 }.joined(separator: ", ")),
            Fact("In the program", standing),
            Fact(
                "Rewards", reference.takesNoRewards ? "takes none" : "may take them",
                note: reference.takesNoRewards ? "Thanks and recognition only" : nil),
        ])
    }

    var profileFacts: FactList {
        FactList([
            Fact("Use cases", reference.profile.useCases.joined(separator: ", ")),
            Fact("Competitors evaluated", reference.profile.competitorsEvaluated.joined(separator: ", ")),
            Fact("Products", reference.profile.products.joined(separator: ", ")),
        ])
    }

    var accountFacts: FactList {
        let account = reference.account
        return FactList([
            Fact("Account", account.name, path: .coordinator(tenant, .account(account.id))),
            Fact("Standing", account.standing.title),
            Fact(
                "Industry", account.industries.map { "\($0.title) (\($0.code))" }.joined(separator: ", "),
                note: account.sector.isEmpty ? nil : "“\(account.sector)” in the sales system"),
            Fact("People when they bought", Self.count(account.headcountAtPurchase)),
            Fact("People today", Self.count(account.headcount)),
            Fact("Country", Country(code: account.country)?.name ?? account.country),
            Fact("Account owner", account.owner?.name ?? ""),
        ])
    }

    var tierFacts: FactList {
        let tier = reference.tier
        return FactList([
            Fact(
                "Tier", tier.name, path: .coordinator(tenant, .tiers),
                note: "\(tier.limits.quarter) a quarter, \(tier.limits.year) a year"),
            Fact("Own limits", ownLimits),
            Fact("Last engagement", workload.lastEngagedOn?.spelled ?? "never"),
            Fact("Last asked", workload.lastAskedAt.map { clock.moment($0) } ?? "never"),
        ])
    }

    var availabilityFacts: FactList {
        let availability = reference.availability
        return FactList([
            Fact("Pause", pause),
            Fact(
                "Does",
                EngagementType.allCases.filter(availability.willingFor.contains).map(\.title)
                    .joined(separator: ", ")),
            Fact("Hours for calls", availability.hours.words, note: availability.timeZone.identifier),
            Fact("Notice needed", availability.notice.words),
            Fact("Speaks gladly on", availability.topics.speakOn.joined(separator: ", ")),
            Fact("Leaves aside", availability.topics.avoid.joined(separator: ", ")),
        ])
    }

    private var standing: String {
        guard reference.standing == .active, let joined = reference.joinedOn else {
            return reference.standing.title
        }
        return "since \(joined.spelled)"
    }

    private var ownLimits: String {
        let parts = [
            reference.ownMonthLimit.map { "\($0) a month" },
            reference.ownQuarterLimit.map { "\($0) a quarter" },
            reference.ownYearLimit.map { "\($0) a year" },
        ].compactMap(\.self)
        return parts.isEmpty ? "none" : parts.joined(separator: ", ")
    }

    private var pause: String {
        switch reference.availability.pause {
        case nil: "none"
        case .untilFurtherNotice: "until further notice"
        case .until(let day): day <= today ? "ended on \(day.spelled)" : "until \(day.spelled)"
        }
    }

    private static func count(_ number: Int?) -> String { number.map { Money.grouped(Int64($0)) } ?? "" }
}
