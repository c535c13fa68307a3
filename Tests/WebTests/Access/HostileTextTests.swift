import Domain
import Foundation
import GRDB
import Testing

@testable import Store
@testable import Web

@Suite struct `Hostile text in every field` {
    /// Would end an attribute, an element, a title, a text area, a script and a comment; short enough for every field.
    static let mark = #""'><x-canary onx=1></title></textarea></script><!--{{7*7}}"#
    static let escaped = "&quot;&#39;&gt;&lt;x-canary onx=1&gt;"

    /// A site whose first tenant holds hostile text wherever people write.
    private static func open(_ test: @Sendable (TestSite, FullTenant) async throws -> Void) async throws {
        try await TestSite.open { site in
            let full = try await FullTenantBuilder.fill(site, TestSite.acme, mark: mark)
            try await site.tierPlan(mark: mark)
            let marked = try await site.withTenant { tenant in
                try await tenant.write { try StoredTexts(database: $0.database).begin(with: mark) }
            }
            #expect(
                marked.isSuperset(of: ["account.name", "person.name", "tier.commitment", "outbox.subject"]))
            _ = try await site.server.services.control.write {
                try StoredTexts(database: $0.database).begin(with: mark)
            }
            let slug = try #require(Slug(TestSite.acme))
            let survey = TenantSurvey(
                control: site.server.services.control, registry: site.server.services.registry)
            try await survey.look(at: [slug], now: site.clock.now)
            try await test(site, full)
        }
    }

    @Test func `is text on every page of every portal`() async throws {
        try await Self.open { site, full in
            var shown = 0
            for (route, address) in try await site.pages(full) {
                let page = try await site.browser(for: route.audience).get(address)
                #expect(page.status < 500, "\(address)")
                guard page.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
                let judged = JudgedMarkup(page.text, isMail: address.hasSuffix("/sheet"))
                #expect(judged.problems.isEmpty, "\(address)")
                if page.status == 200, page.text.contains(Self.escaped) { shown += 1 }
            }
            #expect(shown > 60, "pages that show it at all")
        }
    }

    @Test func `comes back as text from every form`() async throws {
        try await Self.open { site, full in
            var forms: [String: (Audience, JudgedMarkup.Form)] = [:]
            for (route, address) in try await site.pages(full) {
                let page = try await site.browser(for: route.audience).get(address)
                for form in JudgedMarkup(page.text).forms where form.isPost && !form.texts.isEmpty {
                    forms[form.action] = (route.audience, form)
                }
            }
            #expect(forms.count > 60)
            // Who is suspended or has left shows nothing more.
            for (action, (audience, form)) in forms.sorted(by: { $0.key < $1.key })
            where !action.hasSuffix("/suspend") {
                let fields = form.fields.map { field in
                    (field.name, form.texts.contains(field.name) ? Self.mark : field.value)
                }
                let page = try await site.browser(for: audience).post(action, fields)
                #expect(page.status < 500 && page.status != 404, "\(action): \(page.status)")
                #expect(JudgedMarkup(page.text).problems.isEmpty, "\(action)")
            }
        }
    }

    @Test func `is text in the HTML of every mail, and no line of a header`() async throws {
        try await Self.open { site, full in
            let mails = try await site.withTenant { tenant in
                try await tenant.read { snapshot in
                    try snapshot.database.rows("SELECT subject, to_name, from_name, html FROM outbox").map {
                        row in
                        (
                            // As it leaves, with the address of its link.
                            html: (row["html"] as String).replacing(LetterSheet.linkPlaceholder, with: "#"),
                            lines: [row["subject"] as String, row["to_name"], row["from_name"]]
                        )
                    }
                }
            }
            #expect(mails.count { $0.html.contains("&lt;x-canary") } > 40)
            for mail in mails {
                #expect(JudgedMarkup(mail.html, isMail: true).problems.isEmpty, "\(mail.html)")
                #expect(mail.lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 } })
            }
        }
    }
}

extension JudgedMarkup.Form {
    /// The fields in which one types.
    var texts: Set<String> {
        Set(
            fields.filter { !["hidden", "radio", "checkbox", "select", "submit", "file"].contains($0.type) }
                .map(\.name))
    }
}
