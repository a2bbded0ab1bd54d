import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The product's blue: links, focus and the main action. Shade 7 on white and under white, and 4 on the dark ground, read at 4.5 : 1. */
const sea: MantineColorsTuple = [
  '#e8f4fc',
  '#d3e6f4',
  '#a6cce7',
  '#75b0da',
  '#4f99cf',
  '#368ac8',
  '#2582c5',
  '#176fae',
  '#08639c',
  '#00558a',
]

/** The head of a dialog is a `<header>`, which a screen reader would take for the page's. */
const UNLANDMARKED = { header: { role: 'none' } }

/** What stands at the top of a dialog or drawer is a heading. */
const TITLED = { title: { fontWeight: 600, fontSize: '16px' } } as const

/**
 * Dense, quiet, fast: small type, thin lines, one accent. Sizes are those of a desk's monitor; on a tablet the targets
 * grow by `parts/touch.css`.
 */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: 7,
  colors: { sea },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Open Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' } } },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Modal: {
      defaultProps: { transitionProps: { duration: 0 }, padding: 'md', attributes: UNLANDMARKED },
      styles: TITLED,
    },
    Drawer: {
      defaultProps: { transitionProps: { duration: 0 }, attributes: UNLANDMARKED },
      styles: TITLED,
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Tooltip: {
      defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: true } },
    },
  },
})
