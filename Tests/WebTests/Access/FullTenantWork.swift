import Domain
import Foundation
import Testing

@testable import Store
@testable import Web

/// The requests of a tenant that is being filled, and how far each has come.
struct FullTenantWork {
    let builder: FullTenantBuilder
    let transaction: TenantTransaction
    let marta: Contact

    /// One request for each state of an engagement, and a draft.
    func requests(
        of ae: Contact, reference: ID<Reference>
    ) throws -> [(request: ID<Domain.Request>, engagement: ID<Engagement>?)] {
        var all: [(request: ID<Domain.Request>, engagement: ID<Engagement>?)] = []
        for state in Engagement.State.allCases {
            let request = try request(of: ae, for: "Prospect \(state.rawValue)").request
            all.append((request, try engage(reference, on: request, upTo: state, ae)))
        }
        return all + [(try draft(of: ae, for: "Prospect of a draft").request, nil)]
    }

    func deal(of ae: Contact, for prospect: String) throws -> ID<Opportunity> {
        var entry = OpportunityEntry(owner: ae.id, prospectName: builder.text(prospect))
        entry.productName = builder.text("GTX Pro")
        entry.value = Money(minor: 4_500_000, currency: "USD")
        return try transaction.add(entry, at: builder.now)
    }

    /// A request that its coordinator has read.
    func request(
        of ae: Contact, for prospect: String
    ) throws -> (request: ID<Domain.Request>, deal: ID<Opportunity>) {
        let (id, deal) = try draft(of: ae, for: prospect)
        let draft = try #require(try transaction.request(id, ofAE: ae.id))
        let act = builder.act(ae)
        try transaction.save(try draft.file(act, owner: marta, today: try transaction.today(at: act.at)))
        let filed = try #require(try transaction.request(id))
        try transaction.save(try filed.setCriteria(filed.criteria, builder.act(marta)))
        return (id, deal)
    }

    private func draft(
        of ae: Contact, for prospect: String
    ) throws -> (request: ID<Domain.Request>, deal: ID<Opportunity>) {
        let deal = try deal(of: ae, for: prospect)
        let wish = Wish(
            prospect: Prospect(
                name: builder.text(prospect), industry: NAICS("6221"), headcount: 1200, country: "AT",
                contactName: builder.text("Nina Berger"),
                contactMail: MailAddress("nina.\(builder.number)@lakeside.example"),
                attendees: builder.text("Head of nursing"), seniority: .director, language: "de"),
            evaluation: .final, engagementType: .phoneCall, count: 2,
            neededBy: try #require(Day(iso: "2026-03-20")), useCases: [builder.text("Bed management")],
            competitors: [builder.text("Medisys")], product: builder.text("GTX Pro"),
            wantsToLearn: builder.text("How long it took"), toAvoid: builder.text("Prices"))
        let id = try transaction.draft(
            wish, for: deal, by: ae, formKey: UUID().uuidString, at: builder.now)
        return (id, deal)
    }

    /// Asks a reference, past every limit there is.
    func ask(_ reference: ID<Reference>, on request: ID<Domain.Request>) throws -> ID<Engagement> {
        let id = try shortlist(reference, on: request)
        try decide(id) { match, act in
            let today = try transaction.today(at: act.at)
            try transaction.save(
                try match.ask(
                    act, workload: try transaction.workload(of: reference, on: today),
                    eligibility: try transaction.eligibility(of: match.request, on: today),
                    overriding: builder.text("because")))
        }
        return id
    }

    private func shortlist(_ reference: ID<Reference>, on request: ID<Domain.Request>) throws -> ID<
        Engagement
    > {
        let known = try #require(try transaction.request(request))
        return try transaction.save(
            try known.shortlist(
                try #require(try transaction.reference(reference)),
                among: try transaction.engagements(of: request), act: builder.act(marta)))
    }

    private func engage(
        _ reference: ID<Reference>, on request: ID<Domain.Request>, upTo state: Engagement.State,
        _ ae: Contact
    ) throws -> ID<Engagement> {
        if state == .shortlisted { return try shortlist(reference, on: request) }
        let id = try ask(reference, on: request)
        switch state {
        case .shortlisted, .asked: break
        case .lapsed: try decide(id) { try transaction.save(try $0.lapse($1)) }
        case .declined:
            try decide(id) { try transaction.save(try $0.decline($1, reason: builder.text("no time"))) }
        case .cancelled:
            try decide(id) { try transaction.save(try $0.cancel($1, reason: builder.text("not needed"))) }
        case .accepted, .introduced, .scheduled, .missed, .tookPlace, .thanked:
            try decide(id) { try transaction.save(try $0.accept($1, note: builder.text("gladly"))) }
            try goOn(id, to: state, ae)
        }
        return id
    }

    private func goOn(_ id: ID<Engagement>, to state: Engagement.State, _ ae: Contact) throws {
        if state == .accepted { return }
        try decide(id) { match, _ in
            try transaction.save(
                try match.introduce(
                    builder.act(ae), prospectName: builder.text("Nina Berger"),
                    prospectMail: try #require(MailAddress("nina.\(builder.number)@lakeside.example")),
                    subject: builder.text("Meet"), body: builder.text("You two should talk")))
        }
        if state == .introduced { return }
        let day = try transaction.today(at: builder.now)
        try decide(id) { match, act in
            try transaction.save(
                try match.book(
                    act, at: act.at.addingTimeInterval(3600), minutes: 30, workload: .none, on: day))
        }
        if state == .scheduled { return try ask(whatBecameOf: id) }
        if state == .missed {
            try decide(id, hours: 2) { try transaction.save(try $0.miss($1, absent: .prospect)) }
            return
        }
        try decide(id, hours: 2) { try transaction.save(try $0.complete($1, at: $1.at, workload: .none)) }
        for side in Feedback.Side.allCases {
            let feedback = try Feedback(
                side: side, match: 4, usefulness: 5, wouldDoAgain: true, text: builder.text("feedback"))
            try decide(id, hours: 3) { try transaction.save(try $0.record(feedback, $1)) }
        }
        if state == .tookPlace { return }
        try decide(id, hours: 4) {
            try transaction.save(
                try $0.thank(
                    $1, text: builder.text("thank you"), valueReturn: builder.text("a seat at the briefing")))
        }
    }

    /// As the clock does when the call should be over.
    private func ask(whatBecameOf id: ID<Engagement>) throws {
        let match = try #require(try transaction.match(id))
        let notice = try #require(
            match.outcomeQuestion(
                on: Occasion(kind: .outcomeQuestion, about: "engagement \(id)"), ae: match.request.ae,
                at: builder.now))
        try transaction.send(notice, at: builder.now)
    }

    private func decide(
        _ id: ID<Engagement>, hours: Double = 0, _ decide: (Match, Act) throws -> Void
    ) throws {
        try decide(try #require(try transaction.match(id)), builder.act(marta, hours: hours))
    }
}
