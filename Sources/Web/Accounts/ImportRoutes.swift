import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// Where coordinators bring in files: upload, look, take, see what came of it.
func addImports(to site: Site) {
    site.coordinator.get("import") { context in
        try await ImportDesk(context: context).list()
    }
    site.coordinator.post("import", body: .upload(megabytes: ImportDesk.mostMegabytes)) { context, form in
        try await ImportDesk(context: context).upload(form)
    }
    site.coordinator.get("import/:run") { context in
        let id = try context.id("run", ImportRun.self)
        return try await ImportDesk(context: context).show(id)
    }
    site.coordinator.get("import/:run/problems.csv") { context in
        let id = try context.id("run", ImportRun.self)
        return try await ImportDesk(context: context).problems(of: id)
    }
    site.coordinator.post("import/:run/mapping") { context, form in
        let id = try context.id("run", ImportRun.self)
        return try await ImportMappingDesk(context: context).map(id, form)
    }
    site.coordinator.post("import/:run/take") { context, form in
        let id = try context.id("run", ImportRun.self)
        return try await ImportDesk(context: context).take(id, form)
    }
    site.coordinator.post("import/:run/discard") { context, _ in
        let id = try context.id("run", ImportRun.self)
        let now = context.now
        try await context.tenant.write { try $0.discard(id, at: now) }
        return context.redirect(
            to: .coordinator(context.slug, .imports(.none)), flash: Flash("The file was discarded."))
    }
}
