/// A flow of least cost found in the plainest way there is (Bellman and Ford's shortest paths, one unit at a time), to hold
/// the quick one to where there are too many choices to try them all.
struct PlainFlow {
    private struct Edge {
        let from: Int
        let to: Int
        var room: Int
        let cost: Int
    }

    private var edges: [Edge] = []
    private let nodes: Int

    init(nodes: Int) {
        self.nodes = nodes
    }

    mutating func add(from: Int, to: Int, room: Int, cost: Int = 0) {
        edges.append(Edge(from: from, to: to, room: room, cost: cost))
        edges.append(Edge(from: to, to: from, room: 0, cost: -cost))
    }

    /// The least cost of any flow from the first node to the last, however much flows.
    mutating func leastCost() -> Int {
        var total = 0
        while true {
            var distances = Array(repeating: Int.max, count: nodes)
            var through = Array(repeating: -1, count: nodes)
            distances[0] = 0
            var changed = true
            while changed {
                changed = false
                for (number, edge) in edges.enumerated() where edge.room > 0 && distances[edge.from] < .max {
                    if distances[edge.from] + edge.cost < distances[edge.to] {
                        distances[edge.to] = distances[edge.from] + edge.cost
                        through[edge.to] = number
                        changed = true
                    }
                }
            }
            guard distances[nodes - 1] < 0 else { return total }
            total += distances[nodes - 1]
            var node = nodes - 1
            while node != 0 {
                edges[through[node]].room -= 1
                edges[through[node] ^ 1].room += 1
                node = edges[through[node]].from
            }
        }
    }
}

extension PlanCase {
    /// The highest total fit where every engagement takes one slot.
    var highestByPlainFlow: Int {
        let (first, people) = (1, 1 + demands.count)
        let accounts = people + self.people.count
        let last = accounts + self.accounts.count
        var flow = PlainFlow(nodes: last + 1)
        for (number, demand) in demands.enumerated() {
            flow.add(from: 0, to: first + number, room: demand.wanted)
            for (person, fit) in demand.fits.enumerated() {
                if let fit { flow.add(from: first + number, to: people + person, room: 1, cost: -fit) }
            }
        }
        for (number, person) in self.people.enumerated() {
            flow.add(
                from: people + number, to: accounts + person.account,
                room: min(person.slots, person.engagements))
        }
        for (number, limit) in self.accounts.enumerated() {
            flow.add(from: accounts + number, to: last, room: limit ?? 1000)
        }
        return -flow.leastCost()
    }
}
