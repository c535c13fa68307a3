package import Domain
import Foundation

/// What the program holds about a reference, shown to them, with a way to say what is wrong.
package struct MyProfile: Sendable {
    let frame: Frame
    let slug: Slug
    let reference: Reference
    let note: String
    let errors: FieldErrors

    package init(frame: Frame, slug: Slug, reference: Reference, note: String = "", errors: FieldErrors = [:])
    {
        self.frame = frame
        self.slug = slug
        self.reference = reference
        self.note = note
        self.errors = errors
    }

    var you: FactList {
        FactList([
            Fact("Name", reference.contact.name), Fact("Mail", reference.contact.mail.text),
            Fact("Title", reference.title), Fact("Phone", reference.phone),
            Fact("Level", reference.profile.seniority?.title ?? ""),
            Fact("Function", reference.profile.function),
            Fact("Languages", reference.profile.languages.map(Self.language).joined(separator: ", ")),
            Fact(
                "Time zone", ReaderClock.name(of: reference.availability.timeZone), path: path(.availability)),
        ])
    }

    var company: FactList {
        let account = reference.account
        return FactList([
            Fact("Company", account.name),
            Fact("Industry", account.industries.map(\.title).joined(separator: ", ")),
            Fact("People today", account.headcount.map { Money.grouped(Int64($0)) } ?? ""),
            Fact(
                "People when you bought", account.headcountAtPurchase.map { Money.grouped(Int64($0)) } ?? ""),
            Fact("Country", Country(code: account.country)?.name ?? account.country),
        ])
    }

    var program: FactList {
        let profile = reference.profile
        return FactList([
            Fact("Standing", reference.standing.title),
            Fact("Since", reference.joinedOn?.spelled ?? ""),
            Fact("Tier", reference.tier.name, path: path(.tier)),
            Fact(
                "Rewards",
                reference.takesNoRewards ? "none, as you asked or your employer requires" : "as your tier has"
            ),
            Fact("You can speak to", profile.useCases.joined(separator: ", ")),
            Fact("You use", profile.products.joined(separator: ", ")),
            Fact("You also evaluated", profile.competitorsEvaluated.joined(separator: ", ")),
        ])
    }

    func path(_ path: ReferencePath) -> Path { .reference(slug, path) }

    private static func language(_ code: String) -> String {
        Locale(identifier: "en").localizedString(forLanguageCode: code) ?? code
    }
}
