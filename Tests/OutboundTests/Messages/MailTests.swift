import Domain
import Foundation
import Store
import Testing

@testable import Outbound

@Suite struct `A letter that leaves as mail` {
    @Test func `has text and HTML beside each other, its sender, its program and a date`() throws {
        let mail = try ParsedMail(
            try Self.mail("New request", text: "Dear Marta,\n\nyour move.", html: "<p>Dear</p>"))
        #expect(mail["Subject"] == "New request")
        #expect(mail["From"] == "\"Priya Raman, Acme Hardware\" <references@refs.test>")
        #expect(mail["Reply-To"] == "priya@acme.test")
        #expect(mail["To"] == "\"Marta Keller\" <marta@acme.test>")
        #expect(mail["Date"] == "Tue, 10 Mar 2026 10:00:00 +0000")
        #expect(mail["MIME-Version"] == "1.0")
        #expect(mail.parts.map(\.type) == ["text/plain; charset=utf-8", "text/html; charset=utf-8"])
        #expect(mail.parts.map(\.text) == ["Dear Marta,\r\n\r\nyour move.", "<p>Dear</p>"])
    }

    @Test func `is the same bytes each time, with an identity that no other letter has`() throws {
        #expect(try Self.mail("New request") == Self.mail("New request"))
        let identity = try ParsedMail(try Self.mail("New request"))["Message-ID"]
        #expect(identity == "<acme-57-1773136800@refs.test>")
        // The same number in a tenant that was restored from a backup.
        let later = try ParsedMail(try Self.mail("Another", at: OutboxScene.start + 60))["Message-ID"]
        #expect(later != identity)
    }

    static let hostile = [
        "plain", "Ünïcödé – “quotes”", "日本語の件名はここにあります、とても長いので折り返されます。", "👩🏽‍⚕️👨‍👩‍👧‍👦 family",
        "a\r\nBcc: thief@evil.test", "a\nBcc: thief@evil.test", "a\rBcc: thief@evil.test",
        "a\r\n\r\n<script>",
        "a\u{2028}b\u{2029}c\u{85}d", "nul\0byte", "=?utf-8?B?QmNj?=", "\"; drop <x@y.test>, <z@y.test>",
        "back\\slash \"quoted\"", "two  blanks and a tab\there", String(repeating: "word ", count: 400),
        String(repeating: "x", count: 2000), String(repeating: "ä", count: 700), ".", "From here",
    ]

    @Test(arguments: hostile) func `has only the fields that it should have, whatever its words are`(
        words: String
    ) throws {
        let bytes = try Self.mail(words, name: words, from: words, program: words, text: words, html: words)
        let mail = try ParsedMail(bytes)
        #expect(
            mail.fields.map(\.name) == [
                "date", "from", "reply-to", "to", "subject", "message-id", "mime-version", "content-type",
            ])
        #expect(mail["Subject"] == Letter.line(words).trimmingCharacters(in: .whitespaces))
        #expect(mail["From"]?.hasSuffix(" <references@refs.test>") == true)
        #expect(mail["To"]?.hasSuffix(" <marta@acme.test>") == true)
        #expect(mail.parts.count == 2)
        let lines = words.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing(
            "\n", with: "\r\n")
        #expect(Array((mail.parts.first?.text ?? "").utf8) == Array(lines.utf8))
    }

    @Test(arguments: hostile) func `goes over any wire: ASCII, lines ended by CRLF and short enough`(
        words: String
    ) throws {
        let bytes = try Self.mail(words, name: words, from: words, program: words, text: words, html: words)
        #expect(bytes.allSatisfy { [9, 10, 13].contains($0) || (0x20...0x7E).contains($0) })
        for (index, byte) in bytes.enumerated() {
            if byte == 10 { #expect(index > 0 && bytes[index - 1] == 13, "a bare LF at \(index)") }
            if byte == 13 {
                #expect(index + 1 < bytes.count && bytes[index + 1] == 10, "a bare CR at \(index)")
            }
        }
        let longest = bytes.split(separator: 10, omittingEmptySubsequences: false).map(\.count).max() ?? 0
        #expect(longest <= 320, "998 are allowed")
        #expect(bytes.suffix(2) == [13, 10])
    }

    @Test func `takes the secret of its link only as it leaves`() throws {
        let with = try Self.mail(
            "Sign in", text: "Sign in:\n{link}", link: "https://refs.test/acme/link/s3cret")
        #expect(try ParsedMail(with).parts.first?.text == "Sign in:\r\nhttps://refs.test/acme/link/s3cret")
        let without = try Self.mail("About {link}", text: "the word {link}")
        #expect(try ParsedMail(without).parts.first?.text == "the word {link}")
    }

    @Test(arguments: [[], ["marta@acme.test, priya@acme.test"], ["marta@acme.test", "no address"]])
    func `to what is no address does not leave`(to: [String]) {
        let letter = LeavingLetter(
            id: ID(57), createdAt: OutboxScene.start, to: to, toName: "", fromName: "Acme", replyTo: nil,
            subject: "", text: "", html: "")
        #expect(
            Mail(letter, of: OutboxScene.acme, program: "Acme", from: OutboxScene.sender, link: nil) == nil)
    }

    @Test func `of the server's own says that no person wrote it`() throws {
        let letter = LeavingLetter(
            id: ID(57), createdAt: OutboxScene.start, to: ["marta@acme.test"], toName: "Marta",
            fromName: "Acme",
            replyTo: nil, subject: "Due today", text: "", html: "")
        let mail = try #require(
            Mail(letter, of: OutboxScene.acme, program: "Acme", from: OutboxScene.sender, link: nil))
        let parsed = try ParsedMail(mail.bytes)
        #expect(parsed["Auto-Submitted"] == "auto-generated")
        #expect(parsed["From"] == "\"Acme\" <references@refs.test>")
        #expect(parsed["Reply-To"] == nil)
    }

    private static func mail(
        _ subject: String, name: String = "Marta Keller", from: String = "Priya Raman",
        program: String = "Acme Hardware", text: String = "text", html: String = "html", link: String? = nil,
        at moment: Date = OutboxScene.start
    ) throws -> [UInt8] {
        let letter = LeavingLetter(
            id: ID(57), createdAt: moment, to: ["marta@acme.test"], toName: name, fromName: from,
            replyTo: "priya@acme.test", subject: subject, text: text, html: html)
        return try #require(
            Mail(letter, of: OutboxScene.acme, program: program, from: OutboxScene.sender, link: link)
        ).bytes
    }
}
