import { useState } from "react";
import { Button, ButtonLink, IconButton } from "../../ui/button.tsx";
import type { ButtonVariant } from "../../ui/button.tsx";
import { ConfirmDialog, Dialog, Sheet } from "../../ui/dialog.tsx";
import { DropPanel } from "../../ui/drop-panel.tsx";
import { Row } from "../../ui/layout.tsx";
import { ExternalLink, Link } from "../../ui/link.tsx";
import { Menu } from "../../ui/menu.tsx";
import { notify } from "../../ui/toast-store.ts";
import { Show } from "./show.tsx";

const variants: readonly ButtonVariant[] = ["primary", "secondary", "quiet", "danger", "signal"];

export function ActionsShow(): React.JSX.Element {
  const [open, setOpen] = useState<"dialog" | "confirm" | "sheet" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Show title="Actions">
      {variants.map((variant) => (
        <Row key={variant}>
          <Button variant={variant}>{variant}</Button>
          <Button variant={variant} icon="send">
            Verstuur
          </Button>
          <Button variant={variant} size="small">
            small
          </Button>
          <Button variant={variant} isBusy>
            isBusy
          </Button>
          <Button variant={variant} isDisabled>
            isDisabled
          </Button>
        </Row>
      ))}
      <Row>
        <ButtonLink to="/dev/ui" variant="primary" iconEnd="arrow-right">
          ButtonLink
        </ButtonLink>
        <IconButton icon="edit" label="Bewerk" />
        <IconButton icon="trash" label="Verwijder" variant="secondary" />
        <Link to="/dev/ui">Link</Link>
        <Link to="/dev/ui" look="standalone">
          Link standalone
        </Link>
        <ExternalLink href="https://example.org/">ExternalLink</ExternalLink>
      </Row>
      <Row>
        <Button onPress={() => setOpen("dialog")}>Dialog</Button>
        <Button onPress={() => setOpen("confirm")}>ConfirmDialog</Button>
        <Button onPress={() => setOpen("sheet")}>Sheet</Button>
        <Menu
          actions={[
            { id: "edit", label: "Bewerk", icon: "edit", onAction: () => notify({ tone: "info", text: "Bewerk" }) },
            {
              id: "pause",
              label: "Pauzeer",
              icon: "pause",
              onAction: () => notify({ tone: "good", text: "Gepauzeerd" }),
            },
            { id: "delete", label: "Verwijder", icon: "trash", isDangerous: true },
          ]}
        >
          Menu
        </Menu>
        <DropPanel label="DropPanel" icon="user">
          <Link to="/dev/ui" look="standalone">
            Mijn profiel
          </Link>
        </DropPanel>
        <Button onPress={() => notify({ tone: "good", text: "Je sollicitatie is verstuurd." })}>Toast good</Button>
        <Button onPress={() => notify({ tone: "bad", text: "Er ging iets mis.", detail: "Code: 7f3a-11" })}>
          Toast bad
        </Button>
      </Row>
      <Dialog
        title="Kies een moment"
        isOpen={open === "dialog"}
        onClose={close}
        actions={<Button onPress={close}>Sluit</Button>}
      >
        <p>De focus gaat naar binnen, blijft binnen en komt terug.</p>
      </Dialog>
      <ConfirmDialog
        title="Sollicitatie intrekken?"
        isOpen={open === "confirm"}
        onClose={close}
        onConfirm={close}
        confirmLabel="Trek in"
        cancelLabel="Behoud"
        isDangerous
      >
        <p>Het bedrijf krijgt hiervan een bericht. Je kan dit niet ongedaan maken.</p>
      </ConfirmDialog>
      <Sheet
        title="Filters"
        isOpen={open === "sheet"}
        onClose={close}
        actions={<Button variant="primary">Toon 24 werkplekken</Button>}
      >
        <p>Van onder op een telefoon, van opzij op een breed scherm.</p>
      </Sheet>
    </Show>
  );
}
