import Foundation
import Synchronization

/// Every route with its audience, written down as it is added; there is no other way to add one.
package final class RouteTable: Sendable {
    private let recorded = Mutex<[Route]>([])

    init() {}

    package var routes: [Route] { recorded.withLock { $0.sorted() } }

    /// The table for `vouchsafe routes --json`: an array of method, path and audience.
    package var json: String {
        let lines = routes.map { route in
            #"  {"method": "\#(route.method)", "path": "\#(route.path)", "audience": "\#(route.audience.rawValue)"}"#
        }
        return "[\n\(lines.joined(separator: ",\n"))\n]"
    }

    func record(_ route: Route) {
        recorded.withLock { $0.append(route) }
    }

    /// The methods that an address takes, HEAD beside GET; none when there is no such address.
    func methods(at path: String) -> [String] {
        let segments = path.split(separator: "/")
        let methods = recorded.withLock { Set($0.filter { $0.matches(segments) }.map(\.method)) }
        return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted()
    }
}
