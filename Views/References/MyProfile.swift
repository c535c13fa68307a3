package import Domain
import Foundation

/// What the program holds about a reference, shown to them as a coordinator sees it, each item to confirm or correct.
package struct MyProfile: Sendable {
    let frame: Frame
    let slug: Slug
    let reference: Reference
    let today: Day
    let checks: [ProfileItem: Day]
    let open: [ProfileProposal]
    let closed: [ProfileProposal]
    let entry: MyProfileEntry

    package init(
        frame: Frame, slug: Slug, reference: Reference, today: Day, checks: [ProfileItem: Day],
        open: [ProfileProposal], closed: [ProfileProposal], entry: MyProfileEntry = MyProfileEntry()
    ) {
        self.frame = frame
        self.slug = slug
        self.reference = reference
        self.today = today
        self.checks = checks
        self.open = open
        self.closed = closed
        self.entry = entry
    }

    /// A correction that was answered.
    struct Answered {
        let sentence: String
        let word: String
        let badge: StatusBadge
    }

    private var isStale: Bool { reference.freshness.isStale(on: today) }

    var question: String { isStale ? "Is this still right?" : "Is this right?" }

    var badge: StatusBadge {
        StatusBadge(
            reference.freshness.sentence(on: today).capitalizedFirst, tone: isStale ? .warn : .neutral)
    }

    var sentence: String {
        isStale
            ? "It is a while since you said so. Until you do, coordinators see that nobody has."
            : "Look it over. What is wrong can be corrected beside it."
    }

    var confirmAll: ButtonForm {
        ButtonForm(
            "All of it is right", action: path(.confirmProfile), tone: .accent,
            fields: [HiddenField("seen", ProfileMark(of: reference).text)])
    }

    var you: [ProfileItemLine] { lines { !$0.isOfCompany } }

    var company: [ProfileItemLine] { lines(\.isOfCompany) }

    private func lines(_ isWanted: (ProfileItem) -> Bool) -> [ProfileItemLine] {
        ProfileItem.allCases.filter(isWanted).map { item in
            ProfileItemLine(
                ProfileValue(item, of: reference), checkedOn: checks[item],
                proposal: open.first { $0.item == item }, today: today, tenant: slug,
                typed: entry.item == item ? entry.typed : nil, errors: errors(item))
        }
    }

    /// What is wrong with the form of an item; nil for the whole profile.
    func errors(_ item: ProfileItem?) -> FieldErrors {
        entry.item == item && entry.isAboutAll == (item == nil) ? entry.errors : [:]
    }

    var noteErrors: FieldErrors { entry.item == nil && !entry.isAboutAll ? entry.errors : [:] }

    var answered: [Answered] {
        closed.map { proposal in
            Answered(
                sentence: proposal.sentence, word: proposal.word,
                badge: proposal.state == .accepted
                    ? StatusBadge("Taken", tone: .good) : StatusBadge("Left as it was"))
        }
    }

    var program: FactList {
        let account = reference.account
        return FactList([
            Fact("Name", reference.contact.name), Fact("Mail", reference.contact.mail.text),
            Fact("Company", account.name),
            Fact("Country", Country(code: account.country)?.name ?? account.country),
            Fact("Standing", reference.standing.title),
            Fact("Since", reference.joinedOn?.spelled ?? ""),
            Fact("Tier", reference.tier.name, path: path(.tier)),
            Fact(
                "Rewards",
                reference.takesNoRewards ? "none, as you asked or your employer requires" : "as your tier has"
            ),
            Fact(
                "Time zone", ReaderClock.name(of: reference.availability.timeZone), path: path(.availability)),
        ])
    }

    func path(_ path: ReferencePath) -> Path { .reference(slug, path) }
}
