import Domain
import Foundation
import Store
import Testing

@testable import Outbound

@Suite struct `A letter in the outbox` {
    @Test func `leaves once as a file, and is counted as written`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        await scene.worker().round()
        await scene.worker().round()
        let mail = try scene.mail()
        #expect(mail.keys.sorted() == ["acme-1-1773136800.eml"])
        #expect(mail.values.first?["Subject"] == "New request")
        let letter = try #require(try await scene.letters().first)
        #expect(letter.state == .written)
        #expect(letter.answer == "mail/acme-1-1773136800.eml")
        #expect(letter.finishedAt == OutboxScene.start)
        #expect(letter.attempts == 1)
        #expect(try await scene.wakes.due(at: .distantFuture, most: 10).isEmpty)
    }

    @Test func `is the same file when the server died between writing and counting it`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        let letters = try await scene.registry.withTenant(OutboxScene.acme) {
            try await $0.read { try $0.leavingLetters(at: OutboxScene.start, most: 10) }
        }
        let letter = try #require(letters.first)
        let mail = try #require(
            Mail(
                letter, of: OutboxScene.acme, program: "Acme Hardware", from: OutboxScene.sender, link: nil))
        _ = MailFolder(scene.folder.mail).keep([mail])
        #expect(try await scene.letters().map(\.state) == [.waiting])
        await scene.worker().round()
        #expect(try scene.mail().keys.sorted() == ["acme-1-1773136800.eml"])
        #expect(try await scene.letters().map(\.state) == [.written])
    }

    @Test func `of a transaction that is taken back never leaves`() async throws {
        let scene = try await OutboxScene()
        await #expect(throws: Refusal.self) {
            try await scene.registry.withTenant(OutboxScene.acme) { tenant in
                try await tenant.write {
                    try OutboxScene.post("Never", at: OutboxScene.start, in: $0)
                    throw Refusal(.invalid, "changed my mind")
                }
            }
        }
        await scene.worker().round()
        #expect(try scene.mail().isEmpty)
        #expect(try await scene.wakes.due(at: .distantFuture, most: 10).isEmpty)
    }

    @Test func `carries its link, which the outbox does not`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("Sign in", withLink: true)
        await scene.worker().round()
        let text = try #require(try scene.mail().values.first?.parts.first?.text)
        #expect(text.contains("https://refs.test/acme/link/secret"))
        #expect(!text.contains(LetterSheet.linkPlaceholder))
        #expect(try await scene.letters().first?.text.contains("secret") == false)
    }

    @Test func `whose link has ended is given up, and says why`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("Sign in", withLink: true)
        await scene.worker(link: nil).round()
        #expect(try scene.mail().isEmpty)
        let letter = try #require(try await scene.letters().first)
        #expect(letter.state == .failed)
        #expect(letter.answer.contains("link"))
    }

    @Test func `that can't be written is tried again later, less and less often, and given up after days`()
        async throws
    {
        let scene = try await OutboxScene()
        // A file where the folder should be.
        try Data().write(to: URL(fileURLWithPath: scene.folder.mail))
        try await scene.post("New request")
        await scene.worker().round()
        let first = try #require(try await scene.letters().first)
        #expect(first.state == .waiting)
        #expect(first.nextAttemptAt == OutboxScene.start + 60)
        #expect(!first.answer.isEmpty)
        await scene.worker().round()
        #expect(try await scene.letters().first?.attempts == 1, "not before its moment")
        for _ in 0..<7 {
            scene.advance(by: 86_400)
            await scene.worker().round()
        }
        #expect(try await scene.letters().first?.state == .waiting)
        scene.advance(by: 86_400)
        await scene.worker().round()
        #expect(try await scene.letters().first?.state == .failed)
    }

    @Test func `leaves after a fault that has passed`() async throws {
        let scene = try await OutboxScene()
        try Data().write(to: URL(fileURLWithPath: scene.folder.mail))
        try await scene.post("New request")
        await scene.worker().round()
        try FileManager.default.removeItem(atPath: scene.folder.mail)
        scene.advance(by: 61)
        await scene.worker().round()
        #expect(try await scene.letters().first?.state == .written)
        #expect(try scene.mail().count == 1)
    }

    @Test func `of hundreds leaves with them, in one round`() async throws {
        let scene = try await OutboxScene()
        for number in 0..<250 { try await scene.post("Letter \(number)") }
        await scene.worker().round()
        #expect(try scene.mail().count == 250)
        #expect(try await scene.wakes.due(at: .distantFuture, most: 10).isEmpty)
    }
}

@Suite struct `The worker` {
    @Test func `opens no tenant that has nothing to send`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        await scene.registry.closeAll()
        await scene.worker().round()
        #expect(scene.registry.openCount == 1)
        await scene.registry.closeAll()
        await scene.worker().round()
        #expect(scene.registry.openCount == 0)
    }

    @Test func `finds a tenant whose letter was posted while it was being visited`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("First")
        let turn = try #require(try await scene.wakes.due(at: scene.now, most: 10).first)
        scene.wakes.begin(turn)
        try await scene.post("Second")
        try await scene.wakes.end(turn, next: nil)
        #expect(try await scene.wakes.due(at: scene.now, most: 10).map(\.slug) == [OutboxScene.acme])
    }

    @Test func `finds after a restart what was posted before it`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        // Another process over the same folder knows only what is on disk.
        let wakes = WakeList(control: try ControlDatabase(scene.folder))
        #expect(try await wakes.due(at: scene.now, most: 10).map(\.slug) == [OutboxScene.acme])
    }

    @Test func `lets a suspended tenant's letters wait until it is resumed`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        try await scene.control.write {
            let suspension = try $0.tenant(OutboxScene.acme)?.suspend(because: "unpaid")
            try $0.save(try #require(suspension))
        }
        await scene.worker().round()
        #expect(try scene.mail().isEmpty)
        try await scene.control.write {
            let resumption = try $0.tenant(OutboxScene.acme)?.resume()
            try $0.save(try #require(resumption))
        }
        await scene.worker().round()
        #expect(try scene.mail().count == 1)
    }

    @Test func `serves the others when a tenant's file is broken, and tries that one again later`()
        async throws
    {
        let scene = try await OutboxScene()
        try await scene.post("Lost for now")
        try await scene.post("New request", to: OutboxScene.carewell)
        await scene.registry.closeAll()
        let path = scene.folder.tenant("acme")
        try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
        await scene.worker().round()
        #expect(try scene.mail().keys.sorted() == ["carewell-1-1773136800.eml"])
        #expect(try await scene.wakes.due(at: scene.now, most: 10).isEmpty)
        try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
        scene.advance(by: 301)
        await scene.worker().round()
        #expect(try scene.mail().count == 2)
    }
}
