import Domain
import Foundation
import HTTPTypes
import Store
import Views

extension AdministratorContext {
    /// Administrators have no time zone of their own; the server's record is kept in UTC.
    var clock: ReaderClock { ReaderClock(zone: .gmt, now: now) }

    var survey: TenantSurvey { TenantSurvey(control: control, registry: registry) }

    /// A line for the record, by this administrator from this address.
    func act(
        _ kind: Administration.Kind, on slug: Slug? = nil, _ sentence: String, detail: String = ""
    ) -> Administration {
        Administration(
            at: now, by: administrator.id, actorName: administrator.name, address: visit.address, kind: kind,
            slug: slug, sentence: sentence, detail: detail)
    }

    /// This administrator, as the people of a tenant read who changed something about them.
    var steward: Steward { Steward(administrator: administrator.name, at: now) }

    /// Runs `body` with the tenant open that the address names, suspended or not.
    ///
    /// - Throws: `WebRefusal` when there is none, or its file can't be opened.
    func withTenant<Value>(_ body: (TenantDatabase) async throws -> Value) async throws -> Value {
        let slug = try await tenantRow().tenant.slug
        do {
            return try await registry.withTenant(slug, body)
        } catch let fault as StoreFault {
            throw WebRefusal(
                .serviceUnavailable, "Not available", "The tenant can’t be opened: \(fault)",
                headers: [.retryAfter: "60"])
        }
    }

    /// The tenant that the address names, suspended or not.
    func tenantRow() async throws -> TenantRow {
        let slug = try visit.slug()
        guard let row = try await control.read({ try $0.tenantRow(slug) }) else { throw WebRefusal.notFound }
        return row
    }

    func timeline(_ acts: [Administration]) -> Timeline? {
        acts.isEmpty
            ? nil
            : Timeline(
                acts.map { act in
                    TimelineEntry(
                        when: clock.moment(act.at), moment: ReaderClock.iso(act.at), who: act.actorName,
                        sentence: act.sentence, detail: act.detail.isEmpty ? nil : act.detail)
                })
    }
}
