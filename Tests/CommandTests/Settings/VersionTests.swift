import Domain
import Testing

@Suite struct `The program's version` {
    @Test func `is what it says when it is asked`() async throws {
        let program = try Program()
        defer { program.remove() }
        let asked = try await program.run("--version")
        #expect(asked.code == 0)
        #expect(asked.out == Release.version + "\n")
    }
}
