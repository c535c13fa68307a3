import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

/// Helen Osei of Northwind Hospital at her own pages: Tom Okafor's request for Lakeside Clinic is filed, and Marta
/// Lindqvist has asked her for a phone call by 20 March. It is Monday 2 March 2026.
struct ReferenceScene: Sendable {
    let office: AEScene
    let helen: TestBrowser
    let engagement: ID<Engagement>

    var site: TestSite { office.site }

    static func open(_ test: @Sendable (ReferenceScene) async throws -> Void) async throws {
        try await AEScene.open { office in
            try await office.file()
            let engagement = try await office.ask("Helen Osei", at: "Northwind Hospital")
            try await test(
                ReferenceScene(
                    office: office, helen: try await office.site.signedIn(as: .reference),
                    engagement: engagement))
        }
    }

    var page: String { "/acme/reference/engagements/\(engagement)" }

    func match() async throws -> Match {
        try await office.write { try #require(try $0.match(engagement)) }
    }

    func state() async throws -> Engagement.State { try await match().engagement.state }

    func reference() async throws -> Reference { try await match().reference }

    /// Answers as the form on Helen's page does as it stands now.
    func answer(_ step: String, _ fields: [String: String] = [:]) async throws -> TestPage {
        let mark = try await match().engagement.mark
        return try await helen.send("\(page)/\(step)", fields.merging(["seen": mark]) { sent, _ in sent })
    }

    /// Changes a part of Helen's availability as its form does as it stands now.
    func set(
        _ form: String, _ part: AvailabilityPart?, _ fields: KeyValuePairs<String, String>
    ) async throws -> TestPage {
        var body = fields.map { ($0, $1) }
        if let part { body.append(("seen", part.mark(of: try await reference()))) }
        return try await helen.post("/acme/reference/availability/\(form)", body)
    }

    func decide<Decision: EngagementDecision>(
        _ rule: @escaping @Sendable (Match, Act) throws -> Decision
    ) async throws {
        try await office.decide(engagement, rule)
    }

    /// Books the call for a moment on that day, in UTC.
    func book(_ day: String, hour: Int) async throws {
        let day = try #require(Day(iso: day))
        try await decide { match, act in
            try match.book(
                act, at: day.moment(minute: hour * 60, in: .gmt), minutes: 30, workload: .none, on: day)
        }
    }

    /// The call took place a moment ago.
    func call() async throws {
        try await decide { try $0.accept($1) }
        try await decide { try $0.complete($1, at: $1.at, workload: .none) }
    }

    /// Why Helen could not be asked for one more such call today.
    func exclusions() async throws -> [Exclusion] {
        let now = site.clock.now
        return try await office.write { transaction in
            let match = try #require(try transaction.match(engagement))
            let today = try transaction.today(at: now)
            return try transaction.eligibility(of: match.request, on: today)
                .exclusions(of: match.reference, workload: .none)
        }
    }

    /// Takes engagements from before the program, a week apart, as a spreadsheet brings them.
    func past(_ count: Int, of mail: String = "helen.osei@customer.example") async throws {
        let last = try #require(Day(iso: "2026-02-24"))
        let rows = (0..<count).map {
            "Helen Osei,Northwind Hospital,\(mail),\(last.adding(days: -7 * $0).iso),phone call\n"
        }
        try await take("name,account,mail,date,type\n" + rows.joined())
    }

    /// Takes a file of the sales system or of another tool, as its command does.
    func take(_ csv: String) async throws {
        let bytes = [UInt8](csv.utf8)
        let actor = ImportActor(operatorAt: site.clock.now)
        let now = site.clock.now
        try await site.withTenant { tenant in
            let document = try CSVDocument(bytes)
            let mapping = Domain.ColumnMapping(
                recognising: document.header, as: try ImportKind.recognise(document))
            let run = try await tenant.write { transaction in
                let id = try transaction.stage(bytes, named: "file.csv", as: mapping, by: actor)
                try transaction.start(id, policy: .skip, at: now)
                return id
            }
            try await ImportJob(run, at: tenant, by: actor).run(now: { now })
        }
    }
}

extension TestBrowser {
    /// Sends a form in which a name may stand more than once.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> TestPage {
        let body = fields.map { name, value in
            [name, value].map { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
                .joined(separator: "=")
        }.joined(separator: "&")
        return try await send(.post, path, headers: Self.sameOrigin, body: body)
    }
}
