import Domain
import Foundation
import Store

/// Submitting requests: each is on disk, with its letter and its line on the record, before it is answered.
struct FilingBench {
    let path: String
    let seconds: Int
    /// More drafts than can be submitted in the time, for each of wrk's two threads.
    private var draftsPerThread: Int { (seconds + 2) * 3000 }

    func measure() async throws -> [BenchResult] {
        let folder = try DataFolder(path)
        let fill = BenchFill(
            references: 100, requests: 100, drafts: draftsPerThread * 2, now: Date())
        let made = try await BenchFolder(folder: folder, tenants: 1, fill: fill).make()
        guard let first = made.people.firstDraft else { throw CommandFailure("There are no drafts.") }
        let slug = made.slugs[0]
        let session = try await BenchFolder.session(of: made.people.ae, at: slug, in: folder)
        let server = try await BenchServer(data: path)
        defer { server.stop() }
        let headers = [
            "Cookie": "vs-\(slug)=\(session)", "Origin": server.address, "Accept-Encoding": "gzip",
            "Content-Type": "application/x-www-form-urlencoded",
        ]
        let script = """
            local threads = 0
            function setup(thread) thread:set("number", threads); threads = threads + 1 end
            function init(args) draft = \(first.number) + number * \(draftsPerThread) end
            function request()
                local path = "/\(slug)/ae/requests/" .. draft .. "/filing"
                draft = draft + 1
                return wrk.format("POST", path, nil, "version=\(made.people.draftVersion)")
            end
            """
        let outcome = try await LoadRun(connections: 8, seconds: seconds, script: script, headers: headers)
            .load(server.address)
        return [
            BenchResult(.filing, "requests filed", outcome.requestsPerSecond, "a second", atLeast: 2200),
            BenchResult(.filing, "99th percentile", outcome.p99, "ms", atMost: 15),
            BenchResult(.filing, "errors", Double(outcome.errors), "", atMost: 0),
        ]
    }
}
