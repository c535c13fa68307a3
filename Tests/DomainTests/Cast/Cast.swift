import Domain
import Foundation

/// The people and companies that the tests of the rules speak of.
enum Cast {
    static let vienna = TimeZone(identifier: "Europe/Vienna") ?? .gmt
    static let marta = Contact(id: ID(1), name: "Marta Keller", mail: mail("marta.keller@acme.test"))
    static let priya = Contact(id: ID(2), name: "Priya Raman", mail: mail("priya.raman@acme.test"))
    static let helen = Contact(id: ID(3), name: "Dr. Helen Osei", mail: mail("helen.osei@northwind.test"))

    /// Tuesday 10 March 2026, 10:00 in Vienna.
    static let now = moment(2026, 3, 10, 10)
    static let today = day(2026, 3, 10)

    static let program = Program(
        name: "Acme Hardware",
        calendar: BusinessCalendar(timeZone: vienna, hours: BusinessCalendar.usualHours),
        currency: "USD", coolDownDays: 14, accountQuarterLimit: nil, weights: Weights(), dueTimes: DueTimes())

    static func mail(_ text: String) -> MailAddress {
        guard let mail = MailAddress(text) else { preconditionFailure("\(text) is no address") }
        return mail
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
        return day
    }

    static func moment(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Date {
        self.day(year, month, day).moment(minute: hour * 60 + minute, in: vienna)
    }

    static func account(
        _ name: String = "Northwind Hospital", number: Int64 = 1, industries: [String] = ["6221"],
        headcount: Int? = 1200, atPurchase: Int? = 900, standing: Account.Standing = .good,
        competesWith: [String] = [], country: String = "AT", revenue: Int64? = nil,
        revenueAtPurchase: Int64? = nil, products: [String] = []
    ) -> Account {
        Account(
            id: ID(number), name: name, sector: "", industries: industries.compactMap { NAICS($0) },
            yearEstablished: nil, revenue: revenue.map { Money(minor: $0 * 100, currency: "USD") },
            headcount: headcount, headcountAtPurchase: atPurchase,
            country: country, parentName: "", standing: standing, owner: nil, quarterLimit: nil,
            competesWith: competesWith, products: products,
            revenueAtPurchase: revenueAtPurchase.map { Money(minor: $0 * 100, currency: "USD") })
    }

    static func availability(
        pause: Availability.Pause? = nil, willingFor: Set<EngagementType> = [.phoneCall, .videoCall],
        weekdaysOff: Set<Int> = [], daysOff: [DaysOff] = [], timeZone: TimeZone = vienna
    ) -> Availability {
        Availability(
            pause: pause, willingFor: willingFor, weekdaysOff: weekdaysOff, daysOff: daysOff,
            timeZone: timeZone)
    }

    static func reference(
        number: Int64 = 1, contact: Contact = helen, account: Account = account(), tier: Int = 1,
        standing: Reference.Standing = .active, availability: Availability = availability(),
        ownQuarter: Int? = nil, ownMonth: Int? = nil,
        profile: Profile = Profile(useCases: ["Bed management"]),
        record: MatchRecord = .none, freshness: ProfileFreshness = .unknown, takesNoRewards: Bool = false
    ) -> Reference {
        Reference(
            id: ID(number), contact: contact, title: "Chief Medical Officer", phone: "", account: account,
            tier: DefaultTiers.all[tier], standing: standing, joinedOn: nil, availability: availability,
            ownQuarterLimit: ownQuarter, ownYearLimit: nil, profile: profile, takesNoRewards: takesNoRewards,
            record: record, freshness: freshness, ownMonthLimit: ownMonth)
    }

    static func request(
        stage: Request.Stage = .selection, ending: Request.Ending? = nil, count: Int = 1,
        prospect: String = "Lakeside Clinic", isFiled: Bool = true
    ) -> Request {
        let wish = Wish(
            prospect: Prospect(
                name: prospect, industry: NAICS("6221"), headcount: 800, country: "AT",
                contactName: "Tom Berger", contactMail: mail("tom@lakeside.test"),
                attendees: "Head of nursing",
                seniority: nil, language: "de"),
            evaluation: .final, engagementType: .phoneCall, count: count, neededBy: day(2026, 3, 20),
            useCases: ["Bed management"], competitors: ["Medisys"], product: "",
            wantsToLearn: "How long it took",
            toAvoid: "")
        return Request(
            id: ID(7), opportunity: ID(70), ae: priya, coordinator: marta, wish: wish,
            criteria: Criteria(of: wish), stage: stage, ending: ending, filedAt: isFiled ? now : nil,
            stageSince: now, criteriaConfirmedAt: now, version: 3)
    }

    static func match(
        _ state: Engagement.State, request: Request = request(), reference: Reference = reference(),
        slotDay: Day? = nil, callAt: Date? = nil
    ) -> Match {
        Match(
            engagement: Engagement(
                id: ID(9), request: request.id, reference: reference.id, state: state,
                slotDay: slotDay ?? (state.slot == .free ? nil : today), callAt: callAt, brief: ""),
            request: request, reference: reference, program: program)
    }

    static func eligibility(_ request: Request = request(), today: Day = today) -> Eligibility {
        Eligibility(for: request, prospectAccount: nil, program: program, today: today)
    }

    static func act(_ who: Contact = marta, at time: Date = now) -> Act { Act(by: who, at: time) }
}
