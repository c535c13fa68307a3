import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Marta Lindqvist at work on Tom Okafor's request for Lakeside Clinic, which is request 1.
struct CoordinatorScene: Sendable {
    let ae: AEScene

    var site: TestSite { ae.site }

    static let path = "/acme/coordinator/requests/1"

    /// - Parameter changes: to the form that Tom files.
    static func filed(
        _ changes: [String: String] = [:], _ test: @Sendable (CoordinatorScene) async throws -> Void
    ) async throws {
        try await AEScene.open { scene in
            try await scene.file(changes)
            try await test(CoordinatorScene(ae: scene))
        }
    }

    /// Signed in anew, since a test's clock may have gone on for days.
    func marta() async throws -> TestBrowser { try await site.signedIn(as: .coordinator) }

    func get(_ path: String = path) async throws -> TestPage { try await marta().get(path) }

    /// Sends a form of the request's page as it stands now; what `fields` says of the version goes before.
    func send(_ path: String, _ fields: [String: String] = [:]) async throws -> TestPage {
        let version = ["version": "\(try await request().version)"]
        return try await marta().send(path, version.merging(fields) { $1 })
    }

    /// Sends a form about an engagement, its fields named without the engagement's number.
    func send(
        _ action: String, of engagement: ID<Engagement>, _ fields: [String: String] = [:]
    ) async throws -> TestPage {
        var named: [String: String] = [:]
        for (name, value) in fields { named[name == "version" ? name : "\(name)-\(engagement)"] = value }
        return try await send("/acme/coordinator/engagements/\(engagement)/\(action)", named)
    }

    func request(_ number: Int64 = 1) async throws -> Domain.Request {
        try #require(try await ae.write { try $0.request(ID(number)) })
    }

    func match(_ engagement: ID<Engagement>) async throws -> Match {
        try #require(try await ae.write { try $0.match(engagement) })
    }

    /// Somebody of the pool who may be asked, at a company of their own.
    @discardableResult
    func reference(
        _ name: String, at company: String, for types: Set<EngagementType> = [.phoneCall],
        _ change: @Sendable (inout ReferenceEntry) -> Void = { _ in }
    ) async throws -> ID<Reference> {
        let act = try await ae.act(.coordinator)
        let mail = try #require(
            MailAddress(name.lowercased().replacing(" ", with: ".") + "@customer.example"))
        let account = try await ae.write { try $0.add(AccountEntry(name: company), act) }
        var entry = ReferenceEntry(
            name: name, mail: mail, account: account, tier: ID(1),
            availability: Availability(
                pause: nil, willingFor: types, weekdaysOff: [], daysOff: [], timeZone: .gmt))
        change(&entry)
        let made = entry
        return try await ae.write { try $0.add(made, act) }
    }

    /// Puts somebody of the pool on a request's shortlist.
    func shortlist(_ reference: ID<Reference>, on request: Int64 = 1) async throws -> ID<Engagement> {
        let act = try await ae.act(.coordinator)
        return try await ae.write { transaction in
            let reference = try #require(try transaction.reference(reference))
            let request = try #require(try transaction.request(ID(request)))
            return try transaction.save(
                try request.shortlist(
                    reference, among: try transaction.engagements(of: request.id), act: act))
        }
    }

    /// Brings Helen Abara of Northwind Hospital, on request 1, to that state, every step by its rule. What needs days lets
    /// them pass.
    func helen(_ state: Engagement.State) async throws -> ID<Engagement> {
        if state == .shortlisted {
            return try await shortlist(try await reference("Helen Abara", at: "Northwind Hospital"))
        }
        let id = try await ae.ask("Helen Abara", at: "Northwind Hospital")
        switch state {
        case .shortlisted, .asked: break
        case .declined: try await ae.decide(id) { try $0.decline($1, reason: "No time") }
        case .lapsed: try await ae.decide(id) { try $0.lapse($1) }
        case .cancelled: try await ae.decide(id) { try $0.cancel($1, reason: "Not needed") }
        case .accepted, .introduced, .scheduled, .tookPlace, .missed, .thanked:
            try await ae.decide(id) { try $0.accept($1) }
            if state != .accepted { try await followUp(id, to: state) }
        }
        return id
    }

    private func followUp(_ id: ID<Engagement>, to state: Engagement.State) async throws {
        let mail = try #require(MailAddress("nina@lakeside.example"))
        try await ae.decide(id) {
            try $0.introduce(
                $1, prospectName: "Nina Berger", prospectMail: mail, subject: "Lakeside, meet Northwind",
                body: "Hello Nina, hello Helen,\n\nyou two should talk.")
        }
        if state == .introduced { return }
        let call = site.clock.now.addingTimeInterval(86_400)
        try await ae.decide(id) {
            try $0.book($1, at: call, minutes: 30, workload: .none, on: Day(of: call, in: .gmt))
        }
        if state == .scheduled { return }
        site.clock.advance(by: 86_400 + 3600)
        if state == .missed {
            return try await ae.decide(id) { try $0.miss($1, absent: .prospect) }
        }
        try await ae.decide(id) { try $0.complete($1, at: call, workload: .none) }
        if state == .thanked {
            try await ae.decide(id) { try $0.thank($1, text: "Thank you, Helen.", valueReturn: "A report") }
        }
    }

    /// Files another request of Tom's, for that prospect; the number is the next.
    @discardableResult
    func fileAnother(_ prospect: String, _ changes: [String: String] = [:]) async throws -> Int64 {
        let key = ["form-key": "key-for-\(prospect)", "prospect": prospect]
        return try await ae.fileAnother(key.merging(changes) { $1 })
    }
}
