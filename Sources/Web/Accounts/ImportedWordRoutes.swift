import Domain
import Hummingbird
import Store
import Views

/// Where coordinators say what imported words mean.
func addImportedWords(to site: Site) {
    site.coordinator.get("import/values") { context in
        let query = try context.query()
        return try await ImportedWordDesk(context: context).show(
            word: query.text("word"), search: query.text("q"), page: query.page)
    }
    site.coordinator.post("import/values/sector") { context, form in
        try await ImportedWordDesk(context: context).mapSector(form)
    }
    site.coordinator.post("import/values/remove-sector") { context, form in
        try await ImportedWordDesk(context: context).removeSector(form)
    }
    site.coordinator.post("import/values/country") { context, form in
        try await ImportedWordDesk(context: context).mapCountry(form)
    }
    site.coordinator.post("import/values/product") { context, form in
        try await ImportedWordDesk(context: context).joinProduct(form)
    }
    site.coordinator.post("import/values/split-product") { context, form in
        try await ImportedWordDesk(context: context).splitProduct(form)
    }
}
