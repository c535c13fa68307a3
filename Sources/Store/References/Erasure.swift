package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Works out when what names a reference who left is erased; nobody who is back.
    func planErasure(of reference: ID<Reference>, leftAt: Date?) throws {
        try database.change(
            """
            UPDATE reference
            SET left_at = \(leftAt?.seconds), erase_at = \(leftAt?.seconds) + (SELECT erase_days FROM program) * 86400
            WHERE id = \(reference.number) AND erased_at IS NULL
            """)
        try wakeForErasures(where: "id = \(reference.number)")
    }

    /// The same for all who left, after the settings changed.
    func planErasures() throws {
        try database.change(
            """
            UPDATE reference
            SET erase_at = left_at + (SELECT erase_days FROM program) * 86400
            WHERE left_at IS NOT NULL AND erased_at IS NULL
            """)
        try wakeForErasures(where: "TRUE")
    }

    private func wakeForErasures(where condition: SQL) throws {
        let next: Int64? = try database.value(
            "SELECT min(erase_at) FROM reference WHERE erased_at IS NULL AND (\(condition))")
        try wake(at: next.map { Date(timeIntervalSince1970: Double($0)) })
    }

    func putOffErasure(of reference: ID<Reference>, to moment: Date) throws {
        try database.change(
            "UPDATE reference SET erase_at = \(moment.seconds) WHERE id = \(reference.number)")
    }

    /// Takes whatever names a reference who left out of the file: their details, their words, the letters to them and about
    /// their conversations, and their name in the record. That conversations took place, when and for which request stays, and
    /// so does every sum. Somebody who has another role here keeps name and address for that.
    package func erase(_ id: ID<Reference>, at now: Date) throws {
        guard let reference = try reference(id), reference.standing == .left,
            reference.leaving?.erasedAt == nil
        else {
            return try database.change("UPDATE reference SET erase_at = NULL WHERE id = \(id.number)")
        }
        let number = id.number
        try database.change(
            "INSERT INTO erasure (reference_id, began_at) VALUES (\(number), \(now.seconds))")
        let name = "Former reference \(number)"
        try endBenefits(of: id, at: now)
        try erasePerson(reference.contact, of: number, as: name)
        try eraseDetails(of: number)
        try eraseConversations(of: number, named: reference.contact.name, as: name)
        try database.change("UPDATE erasure SET ended_at = \(now.seconds) WHERE reference_id = \(number)")
        try database.change("UPDATE reference SET erased_at = \(now.seconds) WHERE id = \(number)")
        try raiseEdition(of: id, at: now)
        try record(
            Activity(
                at: now, by: nil, actorName: "Vouchsafe", kind: .referenceChanged, reference: id,
                account: reference.account.id, sentence: "erased what named \(name)"))
    }

    private func erasePerson(_ person: Contact, of reference: Int64, as name: String) throws {
        let hasOtherRole: Bool =
            try database.value(
                """
                SELECT EXISTS (SELECT 1 FROM role_grant WHERE person_id = \(person.id.number) AND role <> 'reference')
                """) ?? false
        try database.change(
            "DELETE FROM role_grant WHERE person_id = \(person.id.number) AND role = 'reference'")
        guard !hasOtherRole else { return }
        let id = person.id.number
        try database.change(
            """
            UPDATE person
            SET name = \(name), mail = \("erased-\(id)@erased.invalid"), password_hash = NULL, time_zone = 'GMT',
                is_active = 0, digest_at = NULL
            WHERE id = \(id)
            """)
        try database.change("DELETE FROM session WHERE person_id = \(id)")
        try database.change("DELETE FROM sign_in_link WHERE person_id = \(id)")
        try database.change("DELETE FROM calendar_feed WHERE person_id = \(id)")
        try database.change(
            """
            UPDATE outbox
            SET to_addresses = \("erased-\(id)@erased.invalid"), to_name = \(name), subject = 'Erased', text = '', html = '',
                facts = '{}', calendar = NULL, calendar_method = NULL,
                state = CASE WHEN state = 'waiting' THEN 'failed' ELSE state END
            WHERE to_addresses = \(person.mail.text)
            """)
        try database.change("UPDATE outbox SET reply_to = NULL WHERE reply_to = \(person.mail.text)")
    }

    private func eraseDetails(of reference: Int64) throws {
        try database.change(
            """
            UPDATE reference
            SET title = '', phone = '', note = '', function = '', languages = '', seniority = NULL, imported = NULL, speaks_on = '',
                leaves_aside = '',
                is_paused = 0, paused_until = NULL, profile_ask_at = NULL, benefits_at = NULL
            WHERE id = \(reference)
            """)
        for table in [
            "reference_use_case", "reference_competitor", "reference_product", "reference_days_off",
            "profile_check", "profile_proposal", "tier_deferral",
        ] {
            let table = SQL(sql: table)
            try database.change("DELETE FROM \(table) WHERE reference_id = \(reference)")
        }
        try database.change(
            """
            DELETE FROM conflict_word
            WHERE engagement_id IN (SELECT id FROM engagement WHERE reference_id = \(reference))
            """)
        try database.change("UPDATE past_engagement SET note = '' WHERE reference_id = \(reference)")
    }

    private func eraseConversations(of reference: Int64, named old: String, as name: String) throws {
        let theirs: SQL = "(SELECT id FROM engagement WHERE reference_id = \(reference))"
        try database.change(
            """
            UPDATE engagement
            SET proposal = '', brief = '', reason = CASE WHEN state = 'declined' THEN '' ELSE reason END
            WHERE reference_id = \(reference)
            """)
        try database.change(
            "UPDATE feedback SET text = '' WHERE side = 'reference' AND engagement_id IN \(theirs)")
        try database.change(
            """
            UPDATE guest_link
            SET name = \(name), mail = 'erased@erased.invalid', ended_at = coalesce(ended_at, created_at),
                end = coalesce(end, 'revoked')
            WHERE side = 'reference' AND engagement_id IN \(theirs)
            """)
        try database.change(
            """
            UPDATE outbox
            SET subject = replace(subject, \(old), \(name)), text = 'Erased with the reference.', html = '', facts = '{}',
                calendar = NULL, calendar_method = NULL
            WHERE engagement_id IN \(theirs)
            """)
        try database.change(
            """
            UPDATE outbox
            SET subject = replace(subject, \(old), \(name)), text = replace(text, \(old), \(name)),
                html = replace(html, \(old), \(name)), facts = replace(facts, \(old), \(name))
            WHERE instr(subject || text || facts, \(old)) > 0
            """)
        try database.change(
            """
            UPDATE activity
            SET actor_name = CASE WHEN actor_name = \(old) THEN \(name) ELSE actor_name END,
                sentence = replace(sentence, \(old), \(name)),
                detail = CASE WHEN reference_id = \(reference) OR engagement_id IN \(theirs) THEN ''
                    ELSE replace(detail, \(old), \(name)) END
            WHERE reference_id = \(reference) OR engagement_id IN \(theirs) OR actor_name = \(old)
                OR instr(sentence || detail, \(old)) > 0
            """)
        try database.change(
            """
            UPDATE outbox
            SET from_name = \(name), text = 'Erased with the reference.', html = '', facts = '{}'
            WHERE from_name = \(old)
            """)
        try database.change(
            """
            UPDATE benefit_entry
            SET note = '', actor_name = CASE WHEN actor_name = \(old) THEN \(name) ELSE actor_name END
            WHERE reference_id = \(reference)
            """)
        try database.change(
            "UPDATE limit_override SET reason = 'erased', against = '' WHERE reference_id = \(reference)")
    }
}
