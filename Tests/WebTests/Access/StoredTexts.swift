import Domain
import GRDB

@testable import Store
@testable import Web

/// The texts in a database, table by table: to see whether any changed, and to put others in their place.
struct StoredTexts {
    let database: Database

    /// Columns whose text means something to the server: a day, an address, a code, a list in a form of its own. All
    /// others hold words of people, or may as well.
    private static let understood: Set<String> = [
        "account.imported", "account_industry.naics", "activity.kind", "administration.kind",
        "administration.slug", "administrator.mail", "administrator.password_hash", "administrator_link.mail",
        "benefit_entry.on_day", "benefit_grant.key", "benefit_grant.period", "benefit_grant.currency",
        "benefit_grant.granted_on", "benefit_grant.due_on", "benefit_grant.last_day", "engagement.slot_day",
        "guest_link.mail", "holiday.day", "import_run.mapping",
        "opportunity.engaged_on",
        "opportunity.closed_on", "opportunity.imported", "outbox.html", "outbox.kind", "outbox.facts",
        "letter_template.kind", "past_engagement.took_place_on",
        "person.mail", "person.password_hash", "person.time_zone", "program.time_zone", "reference.joined_on",
        "reference.paused_until", "reference.tier_since", "tier_deferral.until", "reference.hours",
        "reference.imported",
        "reference_days_off.first_day", "reference_days_off.last_day", "request.form_key",
        "request.contact_mail", "request.criteria", "request.needed_by", "sector_alias.naics", "tenant.slug",
        "tenant_summary.slug", "tier_benefit.worth_currency", "tier_plan.form_key", "tier_plan.edit",
        "tier_plan.key",
        "tier_plan_done.plan_key",
        "tier_plan_tenant.slug", "tier_plan_tenant.before", "tier_plan_tenant.after", "tier_summary.slug",
        "tier_summary.benefits", "tier_template_version.tiers", "tier_template_version.open",
        "tenant_tiers.slug",
        "tenant_tiers.open", "wake.slug",
    ]

    /// Every row of every table as one text.
    func dump() throws -> String {
        var lines: [String] = []
        for table in try tables() {
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map(\.description)
            lines += rows.sorted().map { "\(table) \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// Puts the mark in front of every text that people write.
    ///
    /// - Returns: the columns, as `account.name`.
    @discardableResult
    func begin(with mark: String) throws -> Set<String> {
        for name in try String.fetchAll(
            database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        {
            try database.execute(sql: "DROP TRIGGER \"\(name)\"")
        }
        var marked: Set<String> = []
        for table in try tables() {
            let columns = try String.fetchAll(
                database, sql: "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", arguments: [table]
            )
            for column in columns where !Self.understood.contains("\(table).\(column)") {
                if try begin(table, column, with: mark) { marked.insert("\(table).\(column)") }
            }
        }
        return marked
    }

    /// False where the table's own rule says what may stand there.
    private func begin(_ table: String, _ column: String, with mark: String) throws -> Bool {
        do {
            try database.execute(
                sql: """
                    UPDATE "\(table)" SET "\(column)" = ? || "\(column)"
                    WHERE "\(column)" IS NOT NULL AND substr("\(column)", 1, ?) <> ?
                    """, arguments: [mark, mark.unicodeScalars.count, mark])
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return false
        }
    }

    private func tables() throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_master
                WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                ORDER BY name
                """)
    }
}

extension TestSite {
    /// All that stands in a tenant's file.
    func dump(_ slug: String = acme) async throws -> String {
        try await withTenant(slug) { try await $0.read { try StoredTexts(database: $0.database).dump() } }
    }

    /// All that stands in the control database.
    func controlDump() async throws -> String {
        try await server.services.control.read { try StoredTexts(database: $0.database).dump() }
    }
}

extension StoredTexts {
    /// Marks what a request and an engagement say.
    func mark(_ others: (request: ID<Domain.Request>, engagement: ID<Engagement>), with mark: String) throws {
        try database.execute(
            sql: "UPDATE request SET prospect_name = ?, wants_to_learn = ? WHERE id = ?",
            arguments: [mark, mark, others.request.number])
        try database.execute(
            sql: "UPDATE engagement SET brief = ? WHERE id = ?", arguments: [mark, others.engagement.number])
    }
}
