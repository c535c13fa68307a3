package import Domain
package import Foundation
import GRDB

/// What the template of a mail is looked at with: the facts of a letter that was written.
package struct WrittenFacts: Sendable {
    package let facts: LetterFacts
    package let toName: String
    package let createdAt: Date
}

extension TenantReading {
    /// The template of every mail, in the order in which they are listed.
    package func letterTemplates() throws -> [KeptTemplate] {
        let kept = try keptTemplates(where: "TRUE")
        return LetterKind.allCases.map { kind in
            kept.first { $0.kind == kind } ?? KeptTemplate(ofOurs: kind)
        }
    }

    package func letterTemplate(_ kind: LetterKind) throws -> KeptTemplate {
        try keptTemplates(where: "kind = \(kind.rawValue)").first ?? KeptTemplate(ofOurs: kind)
    }

    /// Those of the latest such letter; nil when none was written yet.
    package func latestFacts(of kind: LetterKind) throws -> WrittenFacts? {
        try database.row(
            """
            SELECT facts, to_name, created_at
            FROM outbox
            WHERE kind = \(kind.rawValue)
            ORDER BY id DESC
            LIMIT 1
            """
        ).map { row in
            WrittenFacts(
                facts: LetterFacts(json: row["facts"]), toName: row["to_name"],
                createdAt: row.moment("created_at"))
        }
    }

    /// One of a kind that this program does not know is passed over.
    private func keptTemplates(where condition: SQL) throws -> [KeptTemplate] {
        try database.rows(
            """
            SELECT kind, subject, body, edition, changed_by, changed_at
            FROM letter_template
            WHERE \(condition)
            """
        ).compactMap { row in
            LetterKind(rawValue: row["kind"]).map { kind in
                KeptTemplate(
                    kind, subject: row["subject"], body: row["body"], edition: Edition(row["edition"]),
                    change: KeptTemplate.Change(by: row["changed_by"], at: row.moment("changed_at")))
            }
        }
    }
}

extension TenantTransaction {
    /// Saves a template, or its reset, with its line on the record.
    package func save(_ change: TemplateChange) throws {
        let activity = change.activity
        try database.change(
            """
            INSERT INTO letter_template (kind, subject, body, edition, changed_by, changed_at)
            VALUES (\(change.kind.rawValue), \(change.template?.subject), \(change.template?.body), 1,
                \(activity.actorName), \(activity.at.seconds))
            ON CONFLICT (kind) DO UPDATE
            SET subject = excluded.subject, body = excluded.body, edition = edition + 1,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        try record(activity)
    }
}

extension LetterFacts {
    /// As a column holds them; what this program does not know is passed over.
    init(json: String) {
        let facts = (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
        self.init(
            facts.compactMap { name, fact in LetterField(rawValue: name).map { ($0, fact) } },
            uniquingKeysWith: { first, _ in first })
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let named = map { ($0.key.rawValue, $0.value) }
        let facts = [String: String](uniqueKeysWithValues: named)
        return String(decoding: try encoder.encode(facts), as: UTF8.self)
    }
}
