/// Follows a template through its HTML and decides how each expression is written.
struct Checker {
    let source: Source

    func check(_ nodes: [Node]) throws(TemplateError) -> [Piece] {
        var context = HTMLContext(source: source)
        let pieces = try check(nodes, &context)
        try context.finish()
        return pieces
    }

    private func check(_ nodes: [Node], _ context: inout HTMLContext) throws(TemplateError) -> [Piece] {
        var pieces: [Piece] = []
        for node in nodes {
            switch node {
            case .text(let range): add(try context.follow(range), to: &pieces)
            case .expression(let code):
                pieces.append(.write(try context.sink(at: code.position), code))
            case .condition(let branches, let position):
                pieces.append(try condition(branches, position, &context))
            case .loop(let loop, let position):
                pieces.append(try self.loop(loop, position, &context))
            case .view(let code, let position):
                try context.requireText("{% view %}", at: position)
                pieces.append(.view(code))
            case .layout(let code, let body, let position):
                pieces.append(try layout(code, body, position, &context))
            case .content(let position):
                try context.requireText("{% content %}", at: position)
                pieces.append(.content)
            case .comment(let position):
                let floor = context.floor
                try context.enterBlock("{# #}", at: position)
                context.floor = floor
            }
        }
        return pieces
    }

    private func add(_ bytes: [UInt8], to pieces: inout [Piece]) {
        if case .literal(let before) = pieces.last {
            pieces[pieces.count - 1] = .literal(before + bytes)
        } else {
            pieces.append(.literal(bytes))
        }
    }

    private func condition(
        _ branches: [Node.Branch], _ position: Position, _ context: inout HTMLContext
    ) throws(TemplateError) -> Piece {
        let floor = context.floor
        try context.enterBlock("{% if %}", at: position)
        var ends: [HTMLContext] = []
        var checked: [Piece.Branch] = []
        for branch in branches {
            var inside = context
            let body = try check(branch.body, &inside)
            try inside.leaveBlock("{% if %}", at: position, from: context)
            ends.append(inside)
            checked.append(Piece.Branch(condition: branch.condition, body: body))
        }
        if checked.last?.condition != nil { ends.append(context) }
        context.join(ends, floor: floor)
        return .condition(checked)
    }

    private func loop(
        _ loop: Node.Loop, _ position: Position, _ context: inout HTMLContext
    ) throws(TemplateError) -> Piece {
        let floor = context.floor
        try context.enterBlock("{% for %}", at: position)
        try context.requireLoopable(at: position)
        var ends = [context]
        var bodies: [[Piece]] = []
        for nodes in [loop.body, loop.whenEmpty ?? []] {
            var inside = context
            bodies.append(try check(nodes, &inside))
            try inside.leaveBlock("{% for %}", at: position, from: context)
            ends.append(inside)
        }
        context.join(ends, floor: floor)
        return .loop(loop.header, body: bodies[0], whenEmpty: loop.whenEmpty == nil ? nil : bodies[1])
    }

    private func layout(
        _ code: Code, _ nodes: [Node], _ position: Position, _ context: inout HTMLContext
    ) throws(TemplateError) -> Piece {
        try context.requireText("{% layout %}", at: position)
        var inside = context
        inside.floor = context.elements.count
        let body = try check(nodes, &inside)
        try inside.leaveBlock("{% layout %}", at: position, from: context)
        return .layout(code, body: body)
    }
}
