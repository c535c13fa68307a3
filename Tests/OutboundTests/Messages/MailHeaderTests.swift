import Domain
import Foundation
import Store
import Testing

@testable import Outbound

@Suite struct `The header of a mail` {
    @Test func `makes all letters about a request one conversation`() async throws {
        let scene = try await ClockScene()
        scene.outbox.advance(by: 2 * 3600)
        try await scene.roundAfterRestart()
        let mail = try scene.outbox.mail().values.filter { $0["To"]?.contains("marta") == true }
        #expect(mail.count == 2)
        let thread = "<acme-request-\(scene.request)-1773136800@refs.test>"
        for letter in mail {
            #expect(letter["References"] == thread)
            #expect(letter["In-Reply-To"] == thread)
            #expect(letter["Message-ID"] != thread)
        }
        #expect(Set(mail.compactMap { $0["Message-ID"] }).count == 2)
    }

    @Test func `names no conversation for a letter about no request`() throws {
        let parsed = try Self.mail()
        #expect(parsed["References"] == nil)
        #expect(parsed["In-Reply-To"] == nil)
        #expect(parsed["List-Unsubscribe"] == nil)
    }

    @Test func `says that nobody wrote it where only the clock did, though a person gets the answers`() throws
    {
        #expect(try Self.mail(replyTo: "marta@acme.test")["Auto-Submitted"] == nil)
        #expect(
            try Self.mail(replyTo: "marta@acme.test", isByClock: true)["Auto-Submitted"] == "auto-generated")
    }

    @Test func `of a daily overview says where it can be ended`() async throws {
        let scene = try await ClockScene()
        let (marta, start) = (scene.marta, scene.outbox.now)
        try await scene.outbox.registry.withTenant(OutboxScene.acme) { tenant in
            try await tenant.write { try $0.setDigest(true, for: marta, at: start) }
        }
        scene.outbox.advance(by: 23 * 3600)
        try await scene.roundAfterRestart()
        let digests = try scene.outbox.mail().values.filter { $0["List-Unsubscribe"] != nil }
        #expect(digests.map { $0["List-Unsubscribe"] } == ["<https://refs.test/acme/mailChoices>"])
        #expect(digests.first?["Subject"]?.contains("Your requests today") == true)
    }

    @Test func `has the program's own addresses, and a person's where a person signs`() throws {
        let head = Letterhead(from: MailAddress("refs@acme.test"), replyTo: MailAddress("team@acme.test"))
        let plain = try Self.mail(letterhead: head)
        #expect(plain["From"] == "\"Marta, Acme\" <refs@acme.test>")
        #expect(plain["Reply-To"] == "team@acme.test")
        #expect(plain["Auto-Submitted"] == "auto-generated")
        #expect(plain["Message-ID"]?.hasSuffix("@refs.test>") == true)
        #expect(
            try Self.mail(replyTo: "marta@acme.test", letterhead: head)["Reply-To"] == "marta@acme.test")
    }

    @Test func `goes beyond ASCII for a recipient who has such an address, and never for the answer alone`()
        throws
    {
        let mail = try Self.mail(to: "jörg@northwind.test", replyTo: "käthe@acme.test")
        #expect(mail["To"] == "\"Helen\" <jörg@northwind.test>")
        #expect(mail["Reply-To"] == "käthe@acme.test")
        let team = Letterhead(replyTo: MailAddress("team@acme.test"))
        #expect(try Self.mail(replyTo: "käthe@acme.test")["Reply-To"] == nil)
        #expect(
            try Self.mail(replyTo: "käthe@acme.test", letterhead: team)["Reply-To"] == "team@acme.test")
    }

    private static func mail(
        to recipient: String = "helen@northwind.test", replyTo: String? = nil, isByClock: Bool = false,
        letterhead: Letterhead = Letterhead()
    ) throws -> ParsedMail {
        let letter = LeavingLetter(
            id: ID(7), createdAt: OutboxScene.start, to: [recipient], toName: "Helen",
            fromName: "Marta", replyTo: replyTo, subject: "A question", text: "x", html: "x",
            isByClock: isByClock)
        let mail = Mail(
            letter, of: OutboxScene.acme, program: "Acme", letterhead: letterhead, from: OutboxScene.sender,
            link: nil)
        return try ParsedMail(try #require(mail).bytes)
    }
}
